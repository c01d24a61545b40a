/**
 * Census 2021 populations. Source: Office for National Statistics, Census 2021, Open Government Licence v3.0; derived by
 * summing single years of age, source rounded to 5. Labels with the id
 * of their group. One line an area: code | name | for each label all ages, then 16 to 64, in
 * fives, in base 36.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
export const censusLabels = `asian-bangladeshi|Asian, Asian British or Asian Welsh: Bangladeshi
chinese|Asian, Asian British or Asian Welsh: Chinese
asian-indian|Asian, Asian British or Asian Welsh: Indian
asian-pakistani|Asian, Asian British or Asian Welsh: Pakistani
asian-other|Asian, Asian British or Asian Welsh: Other Asian
black-african|Black, Black British, Black Welsh, Caribbean or African: African
black-caribbean|Black, Black British, Black Welsh, Caribbean or African: Caribbean
black-other|Black, Black British, Black Welsh, Caribbean or African: Other Black
mixed-white-asian|Mixed or Multiple ethnic groups: White and Asian
mixed-white-black-african|Mixed or Multiple ethnic groups: White and Black African
mixed-white-black-caribbean|Mixed or Multiple ethnic groups: White and Black Caribbean
mixed-other|Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups
white-british|White: English, Welsh, Scottish, Northern Irish or British
white-gypsy-traveller|White: Gypsy or Irish Traveller
white-irish|White: Irish
roma|White: Roma
white-other|White: Other White
arab|Other ethnic group: Arab
other-any|Other ethnic group: Any other ethnic group`;

export const censusLines = `K04000001|England and Wales|2rio 1u3y 1wrm 1gui 7zpd 5jnw 6t19 4e4g 464h 2zqc 6dot 4hrx 2o5q 1x5y 19yd ot4 23c5 111s 12ih iub 2767 18wg 202y 158k 5a4wt 37e35 agc 6i6 26ba 1d58 fku cez fq1v cfb1 1f7k y5m 3yk7 2tmx
E92000001|England|2p5j 1sil 1ujd 1f66 7wg4 5has 6qbw 4cbd 42xl 2xca 6am7 4fl2 2nlc 1wql 19cb ogx 216e zy3 119u i9f 251w 17mz 1y48 143x 4y2m4 304or 9wp 66i 249v 1bvp fan c6x fd8m c5eb 1der wzv 3w9n 2rz8
W92000004|Wales|2cl 1l9 284 1og 38x 2cy 2p9 1t3 36f 2dz 322 26q kb fh le c6 25m 13u 18f l2 23z 19f 1ym 14s c2aq 79ec j7 br 217 19i 9u 80 csx 9wn 1sd 15o 2a8 1np
E12000007|London|1dp6 x0q mrg hu7 2t9y 1y8k 18u7 tpt 1px9 17ul 2zkh 23pi 1hb1 11qq mim cq8 jbh 9z6 bxp 6md kg9 c7n qc7 foj dvvy 91qt 12r p6 o4k g58 5t3 4zn 5j7g 4h3o lkl er3 1scl 1ais
E12000001|North East|2ik 1n5 287 1qo 3eb 2i7 47h 2rf 2ri 236 3ef 2f3 8p 7m fd 69 1x3 zf 101 g3 v1 jf 1bf rz a9zl 6a5a e2 8v 1af w2 co 8m 7zj 68h 1lg 109 2g4 1rx
E12000002|North West|9dw 65d 8c3 68v lo0 ezl 1aul tsf 9tx 733 jj5 dcu 3zv 2y1 3ak 1i0 7db 3lq 4mc 2az 78m 47h 5x8 3cz psx2 fuvw vk kb 9h7 5r2 14c vo 1346 uqg 6rl 4df a83 777
E12000003|Yorkshire and The Humber|4h1 2xb 4k6 3nc cjj 8s4 19qt tah 7tf 5ld chb 8qe 3i7 2jy 25g 12s 5ol 2sa 2ek 12p 61z 3fg 3vm 251 izu6 bmd1 we l3 3w0 2eu 1gc zi w45 oyn 3x8 2jy 89l 5ru
E12000004|East Midlands|38d 279 3jh 2r7 zgt oh1 ayj 75y 74v 547 ctq 99v 4r3 3hq 2gm 1bg 4qr 2cq 27d 10f 75l 3yw 3yh 267 gn4q a3gb pb gc 46o 2gv 13o u3 13vs v0o 21z 1cx 7ho 57a
E12000005|West Midlands|byk 7uj 54u 3wr 16li tdu 1d96 vgn dm4 9di mjh f8w dx2 9vr 51l 2t0 75y 3ao 2gm 13m cix 6ud 5bo 2pu ibsz b0hb ya lm 7e1 42b 115 sz 12cw tzy 4wh 336 e9i 9mh
E12000006|East of England|7th 576 5xg 4fe l4t ere fce 9un ce0 8zt ibj dbt 6gn 4tw 3qz 1yv 7xs 3pa 47s 1ud 808 49n 7j8 44q lbay cp6o 1dn u5 8y4 5id 1hc 162 1uan 1f71 2eo 1ml aw8 7ta
E12000008|South East|65c 48g 9xa 7f1 119w poh mf5 ege olz hyn n86 gt6 6pk 53k 48t 244 dld 6gb 5yc 2pr 9ks 59t b45 6bm vcv8 is97 2kt 1js c2h 7lo 1yq 1ju 2iir 1yz0 4k7 34x gdg bsf
E12000009|South West|1vj 1as 430 36u 92s 6hk 2ov 1tn 6tc 5a3 6oh 4pk 2no 1zb 1e3 rt 5dw 2sl 2em 158 54b 2w6 4ny 2sq lgv2 cq62 zb n2 4w7 31j vq q2 13r5 v6a 1l3 13s 5xf 4ac`;
