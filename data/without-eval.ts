import { z } from 'zod';

/**
 * Keeps zod from trying whether code may be made from text: extension pages allow none, and browsers report the attempt.
 * It tries when a schema is made; so this is imported before any.
 */
z.config({ jitless: true });
