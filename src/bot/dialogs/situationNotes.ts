/** What is worth knowing about a customer and a service before going on, in sentences. */
import type { Customer } from '../../directory/ports.js';
import type { Service } from '../../guidance/ports.js';
import { say } from '../../texts/say.js';
import type { Turn } from '../turn.js';
import { isSubscribed } from './subscribed.js';

/** About the customer: rights that were removed, another partner that may serve it. */
export function customerNotes(customer: Customer, { language }: Turn): readonly string[] {
  return [
    ...(customer.delegatedAdmin ? [] : [say(language, 'customer.noDelegation', { short: customer.short })]),
    ...(customer.shared ? [say(language, 'customer.shared')] : []),
  ];
}

/** All of it, for a card that stands for several questions that one sentence has answered. */
export function situationNotes(customer: Customer, service: Service, turn: Turn): readonly string[] {
  const { language } = turn;
  const unseen = say(language, 'service.notSubscribed', { short: customer.short, svc: service.short[language] });
  return [...customerNotes(customer, turn), ...(isSubscribed(customer, service.key) ? [] : [unseen])];
}
