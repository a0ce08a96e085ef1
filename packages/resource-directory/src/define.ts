import { define } from '@fil/element-kit';
import { FilResourceDirectory } from './fil-resource-directory.ts';

/** Registers `<fil-resource-directory>`. */
define(FilResourceDirectory);
