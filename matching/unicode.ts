/**
 * Expressions that the engine reads when they are first asked, not when the script is loaded: a literal with Unicode's
 * classes, or with both `i` and `u`, takes it 0.2 to 1.5 ms even in a function that is never called, on every page (forty
 * of them made five of the seven milliseconds that loading the names' script took; Chromium 156).
 */
type ExpressionTag = (source: TemplateStringsArray) => RegExp;

/** `unicode` before a template is what `/…/u` would be. */
export const unicode: ExpressionTag = /* @__PURE__ */ tagFor('u');

/** What `/…/iu` would be. */
export const unicodeAnyCase: ExpressionTag = /* @__PURE__ */ tagFor('iu');

/** What `/…/gu` would be. */
export const unicodeEach: ExpressionTag = /* @__PURE__ */ tagFor('gu');

/** One expression for each place in the code, as with literals. */
function tagFor(flags: string): ExpressionTag {
  const known = new Map<TemplateStringsArray, RegExp>();
  return (source) => {
    const made = known.get(source);
    if (made) return made;
    const expression = new RegExp(source.raw[0] ?? '', flags);
    known.set(source, expression);
    return expression;
  };
}
