/** What a customer's subscriptions say about a service. */
import type { Customer } from '../../directory/ports.js';
import { type ServiceKey, serviceKey } from '../../domain/ids.js';

/** Billing never stands among the likely services: it is behind "other service", or named. */
export const billing = serviceKey('billing');

/** Is an active subscription with this service seen? Billing needs none. */
export const isSubscribed = (customer: Customer, service: ServiceKey): boolean =>
  service === billing || customer.subscriptions.some(({ status, services }) => status === 'active' && services.includes(service));
