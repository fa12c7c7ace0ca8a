/** What a partner can list of their organisation: the open ones, those of them that they submitted themselves, those that are over. */
export const partnerLists = ['mine', 'own', 'closed'] as const;
export type PartnerList = (typeof partnerLists)[number];
