import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardView } from '../../marking/card-port';

/** The part of the address that leads here: `story.html#check`. */
export const CHECK = 'check';

/**
 * A text that the reader brings, such as from a PDF, shown with its names marked. It is text alone, it stays on this
 * page, and it is gone with it: the field neither completes, nor restores, nor has its spelling checked by a service.
 */
export function CheckSection({ view }: { view: CardView }) {
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const { reading, count } = useMarks(view, isEmpty);
  return (
    <section class="check" id={CHECK}>
      <h2>{i18n.t('check.title')}</h2>
      <p class="source" id="check-note">
        {i18n.t('check.note')}
      </p>
      <textarea
        rows={4}
        aria-label={i18n.t('check.field')}
        aria-describedby="check-note"
        placeholder={i18n.t('check.field')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="line">
        <p class="source" role="status">
          {!isEmpty && (count === 0 ? i18n.t('check.none') : i18n.t('check.found', count))}
        </p>
        {!isEmpty && (
          <button type="button" class="text-button" onClick={() => setText('')}>
            {i18n.t('check.clear')}
          </button>
        )}
      </div>
      {/* An article of its own: what the page says around it speaks for no name in it. */}
      <article class="reading" ref={reading} lang="" dir="auto">
        {text.split(/\n+/).map((line, k) => line.trim() && <p key={k}>{line}</p>)}
      </article>
    </section>
  );
}

/** Marks what is read, as long as there is something; what that takes is loaded then. */
function useMarks(view: CardView, isEmpty: boolean) {
  const reading = useRef<HTMLElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const { current } = reading;
    if (isEmpty || !current) return;
    const life = new AbortController();
    setCount(0);
    void import('./check-text').then(({ checkText }) =>
      checkText(current, { view, signal: life.signal, onCount: setCount }),
    );
    return () => life.abort();
  }, [isEmpty, view]);
  return { reading, count };
}
