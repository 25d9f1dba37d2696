import { i18n } from '#i18n';
import type { Fact, Figure, Story } from '../data/types';
import { DotDrawing, isDrawable } from './DotDrawing';
import { FactStatusMark } from './FactItem';
import { inLanguage } from './language';
import { SourceLine } from './SourceLine';
import { formatStoryDate } from './story-date';
import { factOf, sharedSource, sourceOf } from './story-lookup';

type FiguresStory = Pick<Story, 'lang' | 'sources' | 'facts' | 'figures'>;

/** The story's numbers as a table: what, when, how much, and who says so; drawn to scale where that helps. */
export function Figures({ story }: { story: FiguresStory }) {
  const facts = story.figures.map(({ fact }) => factOf(story, fact)).filter((fact) => fact !== undefined);
  const shared = sharedSource(story, facts);
  return (
    <>
      <table class="figures">
        <caption class="said-aloud">{i18n.t('figures.title')}</caption>
        <tbody>
          {story.figures.map((figure) => (
            <FigureRow key={figure.id} story={story} figure={figure} hasSource={!shared} />
          ))}
        </tbody>
      </table>
      {story.figures
        .filter(isDrawable)
        .map(
          (figure) =>
            figure.part && (
              <DotDrawing key={figure.id} figure={figure} part={figure.part} lang={story.lang} />
            ),
        )}
      {shared && (
        <p class="source figures-source">
          {i18n.t('source.allFrom')} <SourceLine source={shared} storyLanguage={story.lang} />
        </p>
      )}
    </>
  );
}

type RowProps = { story: FiguresStory; figure: Figure; hasSource: boolean };

function FigureRow({ story, figure, hasSource }: RowProps) {
  const content = inLanguage(story.lang);
  const fact = factOf(story, figure.fact);
  return (
    <tr>
      <th scope="row">
        <span {...content}>{figure.label}</span>
        {fact && <FactStatusMark story={story} fact={fact} />}
        {fact && hasSource && <RowSource story={story} fact={fact} />}
      </th>
      <td>
        <span {...content}>
          {figure.qualifier && <span class="qualifier">{figure.qualifier} </span>}
          {figure.display}
        </span>
        <small>
          {figure.note && <span {...content}>{figure.note}</span>}
          {figure.note && i18n.t('separator')}
          {formatStoryDate(figure.when, story.lang)}
        </small>
      </td>
    </tr>
  );
}

function RowSource({ story, fact }: { story: FiguresStory; fact: Fact }) {
  const source = sourceOf(story, fact);
  return source ? <SourceLine source={source} storyLanguage={story.lang} paragraph={fact.paragraph} /> : null;
}
