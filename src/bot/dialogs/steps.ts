import type { IntakeStep } from '../../cards/actions.js';
import type { Step } from './question.js';
import { customerStep } from './steps/customerStep.js';
import { eligibilityStep } from './steps/eligibilityStep.js';
import { openStep } from './steps/openStep.js';
import { selfHelpStep } from './steps/selfHelpStep.js';
import { serviceStep } from './steps/serviceStep.js';
import { symptomStep } from './steps/symptomStep.js';

/** The questions of the intake, in the order in which they are asked. The form is not one: it outlives the dialog. */
export const steps: readonly Step[] = [customerStep, serviceStep, symptomStep, openStep, selfHelpStep, eligibilityStep];

export const stepOf = (name: IntakeStep): Step | undefined => steps.find((step) => step.name === name);
