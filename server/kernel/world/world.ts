/**
 * The generic world model: components that harm at a rate, switches that multiply it, bombs that add to it.
 * The live kernel runs it one timer per effect step; baselines, tables and counterfactuals run the same functions in `simulateWorld`.
 */
export { type Curve, type CurvePoint, exposure, firstHeldAt } from './worldCurve.ts';
export { refill, refillDue } from './worldRefill.ts';
export { effectiveDelay, effectSchedule } from './worldSchedule.ts';
export { type Deploy, type Press, simulateWorld } from './worldSimulation.ts';
export {
  deployComponent,
  effectKey,
  factorsOf,
  liftEffect,
  pristineWorld,
  ratesOf,
  readWorld,
  setFactor,
  type WorldState,
} from './worldState.ts';
