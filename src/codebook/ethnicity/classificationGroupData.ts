/**
 * The groups of each classification, in its order. Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.
 * One line each: code | signs of groups (see classificationFactData.ts), each with ^ and its parent's sign where it has one, and -
 * where the classification is complete without it.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
export const classificationGroupLines = `10A|0-2c3468dj-kqry-
10B|0-2c3468-9abjry-w-
10B+|0-2^0c^03^04^06^08-9^8a^8b^8jry-w-
12A|s2c3468djlm-o-ry-
13A|0-2c3468d-efij-knqry-
13A+|0-2^0c^03^04^06^08d-e^df^di^dj-k^jn^jq^jry-
16A|1-0-2^03^04^06^08-9^8a^8b^8d-e^dg^dh^di^dj-k^jn^jq^jr-u-c^uy^u
18A|0-2^0c^03^04^06^08-9^8a^8b^8d-e^dg^dh^di^dj-k^jn^jl^jq^jr-s^ry^r
18B|0-1-2^03^04^06^08-9^8a^8b^8cd-e^dg^dh^di^dj-k^jn^jm^jo^jq^jyr-u-
18C|0-2^0c^03^04^06^08-9^8a^8b^8d-e^dg^dh^di^dj-k^jn^jm^jo^jq^jr-y
2A|jrz-y-
2B|krA-y-
4A|08jrw-
4B|8djrt-
5A|08djcr-u-
5B|08djr
5C|08k^jq^jrw-
6A|08cdjr-
6B|08dkqr
6B+|08dj-k^jq^jr
6C|09abjrw-
6C+|08-9^8a^8b^8jrw-
6D|358djxw-r-
7A|08cdkqr
7A+|08cdj-k^jq^jr
8A|3567-8dkqry-
8A+|0-3^05^06^07^0-8dj-k^jq^jry-
9A|0-2c3468djr
19B|s2c3469abeghiknlpqy
19A|0-2^0c^03^04^06^08-9^8a^8b^8d-e^dg^dh^di^dj-k^jn^jl^jp^jq^jr-s^ry^r`;
