/** Addresses that only a facilitator's or an evaluator's screens ask: apart from `paths.ts`, which a phone loads before it may join. */
export const FACILITATOR_PATHS = {
  /** GET `PlayOnOffer`; POST `playOnBody`: a new drill from a past minute of this one. */
  drillPlayOn: (id: string) => `/api/drills/${id}/play-on`,
  /** GET `WhatIfAnswer`, after play; POST `saveWhatIfBody`, answers `SavedWhatIf[]`. */
  whatIfs: (id: string) => `/api/drills/${id}/what-ifs`,
  /** POST `whatIfBody`, answers `WhatIfResult`. */
  whatIfTry: (id: string) => `/api/drills/${id}/what-ifs/try`,
  /** PUT `renameWhatIfBody`; DELETE. Both answer `SavedWhatIf[]`. */
  whatIf: (id: string, whatIf: number | ':whatIf') => `/api/drills/${id}/what-ifs/${whatIf}`,
  /** GET `CoverageAnswer`. */
  coverage: (id: string, variant: string) => `/api/scenarios/${id}/${variant}/coverage`,
  /** POST `approvalBody`, answers `Approval`. */
  approval: (id: string) => `/api/scenarios/${id}/approval`,
  /** POST `evaluatorsBody`: invites evaluators, takes the link back, puts one out. */
  drillEvaluators: (id: string) => `/api/drills/${id}/evaluators`,
  /** GET `EvaluatorsDoor`; POST `evaluateBody`, answers `SeatTicket`. */
  evaluate: (code: string) => `/api/evaluate/${code}`,
  /** GET `EvaluationDesk`: what an evaluator’s screen shows besides the drill itself. */
  evaluation: '/api/evaluation',
  /** GET `ScenarioShelf`: what can be played here, the folder of packs, law cards and their dates. */
  scenarioShelf: '/api/workshop/scenarios',
  /** POST `checkPackBody`: one pack of the folder. What can be played is chosen from then on. */
  checkPack: '/api/workshop/check',
  /** POST bytes, `?name=`: a pack that lies in no folder. */
  checkPackText: '/api/workshop/check-file',
  /** POST bytes, `?name=`: a sheet; answers `ImportAnswer`. */
  imports: '/api/workshop/imports',
  /** GET `ImportAnswer`; PUT `decideBody`; DELETE. */
  import: (id: string) => `/api/workshop/imports/${id}`,
  importUndo: (id: string) => `/api/workshop/imports/${id}/undo`,
  importSave: (id: string) => `/api/workshop/imports/${id}/save`,
  /** GET `CompanyAnswer`; POST checks a text; PUT saves it. */
  company: '/api/workshop/company',
  /** GET `ImprovementAnswer`; POST `newItemBody`. */
  improvements: '/api/improvements',
  /** PUT `changeItemBody`. */
  improvement: (id: number | ':id') => `/api/improvements/${id}`,
  /** POST `undoItemBody`: the last change of an item is taken back. */
  improvementUndo: (id: number | ':id') => `/api/improvements/${id}/undo`,
  /** GET `plan.csv`, `jira.csv`, `github.json`; `?drill=` for one drill. */
  improvementFile: (file: string) => `/api/improvement-files/${file}`,
  /** GET `TemplatesAnswer`; POST `templateBody`. */
  templates: '/api/templates',
  /** DELETE. */
  template: (id: number | ':id') => `/api/templates/${id}`,
} as const;
