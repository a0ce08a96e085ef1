import type { ServiceTemplate } from '../template.ts';
import { home } from './home.ts';
import { health } from './health.ts';
import { companyAndTransport } from './company-and-transport.ts';
import { housingAndRights } from './housing-and-rights.ts';

/** Services as France names and organizes them. */
export const franceTemplates: readonly ServiceTemplate[] = [
  ...home,
  ...health,
  ...companyAndTransport,
  ...housingAndRights,
];
