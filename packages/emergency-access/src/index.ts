export { EmergencyAccess } from './emergency-access.ts';
