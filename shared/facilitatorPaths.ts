/** Addresses that only a facilitator's screens ask: apart from `paths.ts`, which a phone loads before it may join. */
export const FACILITATOR_PATHS = {
  /** GET `PlayOnOffer`; POST `playOnBody`: a new drill from a past minute of this one. */
  drillPlayOn: (id: string) => `/api/drills/${id}/play-on`,
  /** GET `CoverageAnswer`. */
  coverage: (id: string, variant: string) => `/api/scenarios/${id}/${variant}/coverage`,
  /** POST `approvalBody`, answers `Approval`. */
  approval: (id: string) => `/api/scenarios/${id}/approval`,
} as const;
