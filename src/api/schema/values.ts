/** Kinds of values that answers are made of. */

import * as v from "valibot";

export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
