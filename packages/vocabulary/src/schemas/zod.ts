import * as z from 'zod/mini';

// A host's Content-Security-Policy forbids eval, and zod probes it unless told not to.
z.config({ jitless: true });

export { z };
