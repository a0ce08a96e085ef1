import { lifecycles } from '@fil/element-kit';
import { FilResourceDirectory } from './fil-resource-directory.ts';

/** single-spa application and parcel. */
export const { bootstrap, mount, update, unmount } = lifecycles(FilResourceDirectory);
