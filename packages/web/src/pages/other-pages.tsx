import type { Route } from '../state/route.js'
import { ClaimsPage } from './claims-page.js'
import { GradingPage } from './grading-page.js'
import { HelpPage } from './help-page.js'
import { MissingPage } from './missing-page.js'
import { PairPage } from './pair-page.js'
import { SheetPage } from './sheet-page.js'
import { SourcesPage } from './sources-page.js'
import { SubstancePage } from './substance-page.js'
import { TimelinePage } from './timeline-page.js'
import { UnknownPage } from './unknown-page.js'

/** Every page but the first, which is there before their script is. */
export function OtherPage({ route }: { route: Route }) {
  switch (route.page) {
    case 'check':
      return null
    case 'pair':
      return <PairPage key={route.names.join()} names={route.names} />
    case 'substance':
      return <SubstancePage key={route.slug} slug={route.slug} />
    case 'claims':
      return <ClaimsPage key={route.slug} slug={route.slug} />
    case 'timeline':
      return <TimelinePage />
    case 'sheet':
      return <SheetPage />
    case 'sources':
      return <SourcesPage />
    case 'grading':
      return <GradingPage />
    case 'unknown':
      return <UnknownPage />
    case 'help':
      return <HelpPage />
    case 'missing':
      return <MissingPage />
  }
}
