import { useEffect, useRef, useState } from 'preact/hooks'
import { localeNames, locales, localized } from '../texts/locales.ts'
import { type Notice, useConsole } from './console-context.ts'
import { Icon } from './icon.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { startRouting, useAddress } from './router.ts'
import { type Section, sectionsFor } from './sections.tsx'

const Navigation = ({ sections, path }: { sections: readonly Section[]; path: string }) => {
  const { texts } = useConsole()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setOpen(false), [path])
  return (
    <>
      <button
        class="button quiet menu-button"
        type="button"
        aria-expanded={isOpen}
        aria-controls="sections"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="menu" /> {texts.menu}
      </button>
      <nav id="sections" class={isOpen ? 'open' : ''} aria-label={texts.navigation}>
        <ul>
          {sections.map(({ path: to, icon, label }) => (
            <li key={to}>
              <a href={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
                <Icon name={icon} />
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** The console in each other language, under the name that the language gives itself. */
const LanguageSwitch = () => {
  const { locale: current, speak } = useConsole()
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <button key={locale} class="button quiet" type="button" lang={locale} onClick={() => speak(locale)}>
        {localeNames[locale]}
      </button>
    ))
}

const NoticeBar = ({ notice }: { notice: Notice | undefined }) => {
  const { texts, notify } = useConsole()
  // The same news twice are two pieces of news, and are heard twice.
  const latest = useRef({ notice, count: 0 })
  if (latest.current.notice !== notice) latest.current = { notice, count: latest.current.count + 1 }
  const undo = () => {
    notify(undefined)
    notice?.undo?.()
  }
  return (
    <div class="notice-bar" role="status">
      {notice ? (
        <p key={latest.current.count} class={`notice ${notice.tone ?? 'good'}`}>
          <span>{notice.text}</span>
          {notice.undo ? (
            <button class="button quiet" type="button" onClick={undo}>
              {texts.undo}
            </button>
          ) : null}
          <button class="button quiet" type="button" aria-label={texts.dismiss} onClick={() => notify(undefined)}>
            <Icon name="close" />
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** What is said to those who do not see the page, and how much was said so far: the same may be said again. */
export interface Spoken {
  text: string
  count: number
}

export const nothingSpoken: Spoken = { text: '', count: 0 }

const Announcer = ({ spoken: { text, count } }: { spoken: Spoken }) => (
  <p class="visually-hidden" role="status">
    <span key={count}>{text}</span>
  </p>
)

const Content = ({ sections, path }: { sections: readonly Section[]; path: string }) => {
  const { texts } = useConsole()
  const [, , name = '', opened] = path.split('/')
  const wanted = sections.find((section) => section.path === `/admin/${name}`)
  const section = wanted ?? (name === '' ? sections[0] : undefined)
  if (sections.length === 0) return <p class="notice warn">{texts.signIn.nothingAllowed}</p>
  if (!section) return <p class="notice warn">{texts.notFound}</p>
  return section.render(wanted ? opened : undefined)
}

interface FrameProps {
  notice: Notice | undefined
  spoken: Spoken
  onSignOut: () => void
}

/** What is around every page of the console: the way to the others, who is signed in, and news. */
export const Frame = ({ notice, spoken, onSignOut }: FrameProps) => {
  const { texts, locale, session, may } = useConsole()
  const { path } = useAddress()
  const main = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  useEffect(startRouting, [])
  useEffect(() => {
    // A new page starts at its beginning, for the eyes and for a screen reader.
    if (!isFirst.current) main.current?.focus({ preventScroll: true })
    isFirst.current = false
    window.scrollTo(0, 0)
  }, [path])
  const sections = sectionsFor(texts, may)
  return (
    <div class="console">
      <a class="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <header class="console-header">
        <p class="brand">{texts.title}</p>
        <Navigation sections={sections} path={path === '/admin/' ? (sections[0]?.path ?? path) : path} />
        <div class="console-session small">
          <p class="soft">{texts.signedInAs(session.subject)}</p>
          <a href={localized(locale, '/')}>{texts.toShop}</a>
          <LanguageSwitch />
          <button class="button quiet" type="button" onClick={onSignOut}>
            {texts.signOut}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1} ref={main}>
        <OfflineNotice />
        <Content sections={sections} path={path} />
      </main>
      <NoticeBar notice={notice} />
      <Announcer spoken={spoken} />
    </div>
  )
}
