import { usePage } from '../state/page.js'
import type { Route } from '../state/route.js'
import { firstLanguage, type Language, languages, useText } from '../state/text.js'
import { HidePage } from './hide-page.js'

const pages = ['sources', 'grading', 'unknown'] as const

export function SiteHeader({ route }: { route: Route }) {
  const { t } = useText()
  return (
    <header class="site-header">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('nav.skip')}
      </button>
      <div class="bar">
        <a class="brand" href="#/" aria-current={route.page === 'check' ? 'page' : undefined}>
          <svg viewBox="0 0 40 28" width="34" height="24" aria-hidden="true" focusable="false">
            <circle cx="14" cy="14" r="10" />
            <circle cx="26" cy="14" r="10" class="brand-second" />
          </svg>
          <span class="brand-word">Mixwise</span>
        </a>
        <a class="emergency-link" href="#/help" aria-current={route.page === 'help' ? 'page' : undefined}>
          {t('nav.help')}
        </a>
        <HidePage />
      </div>
    </header>
  )
}

export function SiteFooter() {
  const { t } = useText()
  const { settings, choose } = usePage()
  const language = firstLanguage(settings.language, navigator.languages)
  return (
    <footer class="site-footer">
      <nav aria-label={t('nav.about')}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a href={`#/${page}`}>{t(`${page}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="field">
        <label for="language">{t('language.label')}</label>
        <select
          id="language"
          value={language}
          onChange={(event) => choose({ ...settings, language: event.currentTarget.value as Language })}
        >
          {Object.entries(languages).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="hint">{t('footer.text')}</p>
    </footer>
  )
}
