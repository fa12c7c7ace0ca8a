import type { EscalationAct } from '../cards/actions.js';

/** Acts that begin an intake, so that their turn keeps its order. */
export const beginsIntake = (act: EscalationAct): boolean => act === 'retractAnswer' || act === 'copy';
