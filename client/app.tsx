import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { unlockOnFirstGesture } from './components/sound.ts';
import { Join } from './screens/join/join.tsx';

// Each screen is loaded when its route is opened.
const Home = lazy(() => import('./screens/home/home.tsx'));
const Setup = lazy(() => import('./screens/home/setup.tsx'));
const SignIn = lazy(() => import('./screens/home/signIn.tsx'));
const PracticeScreen = lazy(() => import('./screens/practice/practiceScreen.tsx'));
const NotFound = lazy(() => import('./screens/home/notFound.tsx'));
const FacilitatorOnly = lazy(() => import('./screens/home/facilitatorOnly.tsx'));
const Claim = lazy(() => import('./screens/join/claim.tsx'));
const Play = lazy(() => import('./screens/lobby/play.tsx'));
const SeatScorecard = lazy(() => import('./screens/lobby/seatScorecard.tsx'));
const EvaluatorsDoor = lazy(() => import('./screens/evaluator/door.tsx'));
const EvaluatorScreen = lazy(() => import('./screens/evaluator/evaluatorScreen.tsx'));
const Drills = lazy(async () => ({ default: (await import('./screens/facilitator/index.tsx')).Drills }));
const NewDrill = lazy(async () => ({ default: (await import('./screens/facilitator/index.tsx')).NewDrill }));
const DrillRoomScreen = lazy(async () => ({
  default: (await import('./screens/facilitator/index.tsx')).DrillRoomScreen,
}));
const RoomWall = lazy(() => import('./screens/facilitator/roomWall.tsx'));
const PaperScreen = lazy(() => import('./screens/papers/paperScreen.tsx'));
const ScorecardScreen = lazy(async () => ({
  default: (await import('./screens/scorecard/index.tsx')).ScorecardScreen,
}));
const WhatIfScreen = lazy(async () => ({
  default: (await import('./screens/whatIf/index.tsx')).WhatIfScreen,
}));
const PlanScreen = lazy(() => import('./screens/plan/planScreen.tsx'));
const ScorecardStop = lazy(() => import('./screens/facilitator/scorecardStop.tsx'));
const CoverageScreen = lazy(async () => ({
  default: (await import('./screens/coverage/index.tsx')).CoverageScreen,
}));
const CatalogueScreen = lazy(async () => ({
  default: (await import('./screens/catalogue/index.tsx')).CatalogueScreen,
}));
const ScenariosScreen = lazy(async () => ({
  default: (await import('./screens/scenarios/index.tsx')).ScenariosScreen,
}));
const ImportScreen = lazy(async () => ({
  default: (await import('./screens/scenarios/index.tsx')).ImportScreen,
}));
const CompanyScreen = lazy(async () => ({
  default: (await import('./screens/scenarios/index.tsx')).CompanyScreen,
}));

unlockOnFirstGesture();

/** Every address but the join links, which main.tsx answers by itself. */
export default function App() {
  return (
    <Switch>
      <Route path="/">{() => <Home />}</Route>
      <Route path="/j/:code?">{({ code }) => <Join key={code ?? ''} code={code ?? ''} />}</Route>
      <Route path="/join/:code?">{({ code }) => <Join key={code ?? ''} code={code ?? ''} />}</Route>
      <Route path="/claim/:key?">{({ key }) => <Claim claimKey={key ?? location.hash.slice(1)} />}</Route>
      <Route path="/play/:drillId/scorecard">{({ drillId }) => <SeatScorecard drillId={drillId} />}</Route>
      <Route path="/play/:drillId">{({ drillId }) => <Play key={drillId} drillId={drillId} />}</Route>
      <Route path="/evaluate/:code">{({ code }) => <EvaluatorsDoor key={code} code={code} />}</Route>
      <Route path="/evaluator/:drillId">
        {({ drillId }) => <EvaluatorScreen key={drillId} drillId={drillId} />}
      </Route>
      <Route path="/practice">{() => <PracticeScreen />}</Route>
      <Route path="/setup">{() => <Setup />}</Route>
      <Route path="/signin">{() => <SignIn />}</Route>
      <Route path="/sign-in">{() => <SignIn />}</Route>
      <Route path="/drills">
        {() => (
          <FacilitatorOnly>
            <Drills />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/plan">
        {() => (
          <FacilitatorOnly>
            <PlanScreen drillId={null} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/drills/:drillId/plan">
        {({ drillId }) => (
          <FacilitatorOnly>
            <PlanScreen key={drillId} drillId={drillId} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/catalogue">
        {() => (
          <FacilitatorOnly>
            <CatalogueScreen />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/scenarios">
        {() => (
          <FacilitatorOnly>
            <ScenariosScreen />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/scenarios/company">
        {() => (
          <FacilitatorOnly>
            <CompanyScreen />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/scenarios/import/:id">
        {({ id }) => (
          <FacilitatorOnly>
            <ImportScreen key={id} id={id} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/scenarios/:id/:variant/coverage">
        {({ id, variant }) => (
          <FacilitatorOnly>
            <CoverageScreen key={`${id} ${variant}`} scenario={id} variant={variant} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/papers/:scenario/:variant/:kind">
        {(which) => (
          <FacilitatorOnly>
            <PaperScreen {...which} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/drills/new">
        {() => (
          <FacilitatorOnly>
            <NewDrill />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/drills/:drillId/room">
        {({ drillId }) => (
          <FacilitatorOnly>
            <RoomWall drillId={drillId} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/drills/:drillId/what-if">
        {({ drillId }) => (
          <FacilitatorOnly>
            <WhatIfScreen key={drillId} drillId={drillId} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/drills/:drillId/scorecard">
        {({ drillId }) => (
          <FacilitatorOnly>
            <ScorecardScreen drillId={drillId} />
            <Suspense fallback={null}>
              <ScorecardStop drillId={drillId} />
            </Suspense>
          </FacilitatorOnly>
        )}
      </Route>
      <Route path="/drills/:drillId">
        {({ drillId }) => (
          <FacilitatorOnly>
            <DrillRoomScreen key={drillId} drillId={drillId} />
          </FacilitatorOnly>
        )}
      </Route>
      <Route>{() => <NotFound />}</Route>
    </Switch>
  );
}
