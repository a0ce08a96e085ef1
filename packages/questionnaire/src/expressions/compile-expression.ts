import { compileUsual } from './compile-usual.ts';
import type { Expression, ExpressionSite, ExpressionSource } from './contract.ts';
import { unusualShapes } from './unusual-shapes.ts';

/** Compiles any expression of a form, once; any number of sessions may evaluate it. Never throws. */
export const compileExpression = (source: ExpressionSource, site: ExpressionSite): Expression =>
  // With all shapes at hand, none is unusual.
  compileUsual(source, site, unusualShapes) as Expression;
