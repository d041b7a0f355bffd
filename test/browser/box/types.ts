/** That src/embed/types/box.d.ts, which stands alone, says what the code says; the type checker is the test. */

import type { PilcrowSearch } from "../../../src/embed/element.ts";
import type { Answer } from "../../../src/embed/fetch-hits.ts";
import type { Words } from "../../../src/embed/more/words.ts";
import type { Strings } from "../../../src/embed/strings.ts";
import type { PilcrowAnswer, PilcrowSearchElement, PilcrowStrings } from "../../../src/embed/types/box.d.ts";

type Is<Yes extends true> = Yes;
type Fits<One, Other> = [One] extends [Other] ? true : false;
type Same<One, Other> = Fits<[One, Other], [Other, One]>;

export type Checked = [
  Is<Same<Strings & Words, PilcrowStrings>>,
  Is<Same<keyof (Strings & Words), keyof PilcrowStrings>>,
  Is<Fits<Answer, PilcrowAnswer>>,
  Is<Fits<PilcrowSearch["strings"], Partial<PilcrowStrings> | undefined>>,
  Is<Fits<Partial<Strings>, NonNullable<PilcrowSearchElement["strings"]>>>,
];
