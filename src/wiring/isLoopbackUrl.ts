import { isLoopback } from '../config/loopback.js';

/** Does this service URL mean this machine? In local mode no other is called. */
export const isLoopbackUrl = (url: string): boolean => URL.canParse(url) && isLoopback(new URL(url).hostname);
