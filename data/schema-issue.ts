import type { z } from 'zod';
import { isIssueKind, type StoryIssue } from './issue';

/** What the schema holds against some data. Where it has words of its own for that, these are the kind of an issue. */
export function schemaIssue(issue: z.core.$ZodIssue, data: unknown): StoryIssue {
  return { path: issue.path.join('.'), ...whatIsWrong(issue, data) };
}

function whatIsWrong(issue: z.core.$ZodIssue, data: unknown): Omit<StoryIssue, 'path'> {
  if (isIssueKind(issue.message))
    return { kind: issue.message, values: issue.code === 'custom' ? (issue.params ?? {}) : {} };
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'type', values: { type: issue.expected, found: typeOf(valueAt(data, issue.path)) } };
    case 'invalid_value':
      return {
        kind: issue.values.length === 1 ? 'literal' : 'oneOf',
        values: { values: issue.values.map((value) => JSON.stringify(value)).join('|') },
      };
    case 'unrecognized_keys':
      return { kind: 'unknownField', values: { keys: issue.keys.map((key) => `"${key}"`).join(', ') } };
    case 'too_small':
      return { kind: issue.origin === 'array' ? 'empty' : 'positive', values: {} };
    default:
      return { kind: 'form', values: {} };
  }
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), data);

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
