import type { PersonKey, TenantId } from './ids.js';
import type { Bilingual } from './language.js';

/** A partner's agent. `mayFile` is false for roles that the programme bars from support requests. */
export interface PartnerActor {
  readonly kind: 'partner';
  readonly person: PersonKey;
  readonly name: string;
  readonly organisation: TenantId;
  readonly organisationName: Bilingual;
  readonly mayFile: boolean;
}

/** A 21Vianet representative. Phone and email are what the partner is told at pick-up. */
export interface RepActor {
  readonly kind: 'rep';
  readonly person: PersonKey;
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  /** The sign-in name for a Teams chat link; absent where none is configured. */
  readonly signInName?: string;
}

/** A representative as somebody else names them. */
export type NamedRep = Omit<RepActor, 'kind'>;

/** Time itself: what happens because an instant has come. */
export interface ClockActor {
  readonly kind: 'clock';
}

export type Actor = PartnerActor | RepActor | ClockActor;
