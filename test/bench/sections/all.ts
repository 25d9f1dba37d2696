import { bytes } from './bytes';
import { card } from './card';
import { dictionary } from './dictionary';
import { engines } from './engines';
import { growth } from './growth';
import { hover } from './hover';
import { matching } from './matching';
import { mutations } from './mutations';
import { popup } from './popup';
import { realPages } from './real-pages';
import type { Section } from './section';

/** In the order of the README. */
export const SECTIONS: readonly Section[] = [
  engines,
  realPages,
  growth,
  dictionary,
  matching,
  mutations,
  hover,
  card,
  popup,
  bytes,
];
