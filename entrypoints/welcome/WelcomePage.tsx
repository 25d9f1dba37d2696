import { i18n } from '#i18n';
import { inLanguage } from '../../components/language';
import { Shortcuts } from '../../components/Shortcuts';
import { Privacy } from './Privacy';
import { PRACTICE_TEXT } from './practice-text';

/** The first page after installation: something to try, what Sidelight does, and what it leaves alone. */
export function WelcomePage() {
  return (
    <main class="page welcome">
      <p class="label kicker">{i18n.t('welcome.kicker')}</p>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="standfirst">{i18n.t('welcome.standfirst')}</p>
      <section class="practice">
        <h2 class="label">{i18n.t('welcome.practice')}</h2>
        <div id="practice">
          {PRACTICE_TEXT.map(({ lang, text }) => (
            <p key={lang} {...inLanguage(lang)}>
              {text}
            </p>
          ))}
        </div>
      </section>
      <div class="columns">
        <Promises
          title={i18n.t('welcome.does.title')}
          texts={DOES.map((key) => i18n.t(`welcome.does.${key}`))}
        />
        <Promises
          title={i18n.t('welcome.doesNot.title')}
          texts={DOES_NOT.map((key) => i18n.t(`welcome.doesNot.${key}`))}
        />
      </div>
      <Privacy />
      <section class="part">
        <h2>{i18n.t('welcome.keys')}</h2>
        <Shortcuts />
      </section>
      <p class="onward">
        <a class="text-button" href="/story.html">
          {i18n.t('welcome.storyLink')}
        </a>
        <a class="text-button" href="/options.html">
          {i18n.t('options.open')}
        </a>
      </p>
    </main>
  );
}

const DOES = ['marks', 'sources', 'story'] as const;
const DOES_NOT = ['network', 'record', 'page'] as const;

function Promises({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="promises">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
