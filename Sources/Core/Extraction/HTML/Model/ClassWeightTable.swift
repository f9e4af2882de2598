/// The trained weights of ``ClassWeights``, made by Tools/train-extraction: each
/// word, then thousandths.
enum ClassWeightTable {
  static let words = """
    aa 85 aawp -20 ab -651 abo -119 about -1006 above -342 absolute -93 abstract 382 ac 122 acc
    510 accept -73 access -413 account -549 action -238 actions -440 active 168 ad -505 add -463
    additional -436 address 43 addthis -76 admin -40 ads 42 adsense -188 adv -104 advanced 260
    advert -359 advertisement -54 advertising 100 ae -220 af -394 affiliate -581 after 72 ah 173
    ai -644 ajax -267 akismet -76 aktuell -54 aktuelles 201 al 23 alert -343 align -453
    aligncenter -327 aligned -82 alignment 342 alignnone -245 alignright -309 all 446 allgemein
    256 allowed 55 alpha -159 also -75 alt 300 alternative -156 amazon -217 amount 24 amp 220 an
    138 analytics -306 ancestor -40 anchor 75 and 701 anim -104 animate -225 animated 241
    animation 143 answers -22 anzeige -83 ap 268 api 362 app -309 append -75 apple 48 ar 109
    archiv -291 archive -738 archivedate -99 archives -122 area 111 around 84 arrow -504 arrows
    -23 art -838 article 1176 articles -429 artikel 239 arts 22 aside -1610 asset -887 associated
    21 at 87 atf 23 atom 46 attachment -515 attribution -98 au -194 audio -140 auf -246 aural -134
    aus 206 aut 242 auth -189 author -1734 authors -185 auto -270 autor -539 av -203 ax 301 az
    -288 back -500 background -662 backlink 384 badge -284 baf -61 banner -899 bar -537 base 752
    baseline -90 basic 229 bb -227 bbc -116 bc 113 bd -286 be -52 beauty 303 before -187 below
    -237 best 123 between 48 bf -207 bg -443 bi -114 big -482 bild 148 bilder -102 bio -961 bk 363
    bl -225 black -177 bleed -238 bloc -311 block -486 blocker -242 blocks 76 blog 161 blogs 71
    blue 301 bm -151 bn -275 board -147 body 922 bodytext 971 bold -66 book -318 bookmark -98
    books -312 bootstrap 155 border -60 bordered -112 borders -125 borlabs -242 bot -93 both 639
    boton -30 bottom -859 bounce -45 box -886 boxed -218 bp -291 bq -164 br 153 brand -522
    branding -386 bread 173 breadcrumb -1083 breadcrumbs -399 breaker -529 breaking -549
    breakpoint -752 brlbs -242 browser -377 bs 374 bt -304 btf -35 btn -899 btns -293 bu -77
    bubble -289 builder 117 bullet 178 bullets -141 buscar -30 business -512 but -56 button -414
    buttons -1089 buy 42 bw -360 bx -384 by -212 byline -1957 bypostauthor 495 byuser 453 ca -240
    caja -239 call 28 callout 291 cancel -78 canvas -211 cap -104 caps -471 caption -1568 card
    -462 case -155 cat -549 catalog -93 categories -1009 category -1169 cats -336 cb -356 cc 89 cd
    -194 ce 56 cell 277 center 22 centered 631 cf -35 cg -366 ch -61 channel -120 check -221
    checkbox -267 chevron -343 child 87 children 464 chrome 48 ci 41 circle -65 city -27 ck 53 cl
    187 clamp 69 class -371 classic -287 clean 142 clear -412 clearfix -59 cli -74 click -226
    clickable -255 close -368 closed 835 cloud -580 cms -76 cn -199 cnt -1180 code 1235 col 238
    collapse 232 collapsed -737 collapsible -2051 collection -646 colophon -577 color -71 colored
    133 colors -436 cols -148 column -28 columns 486 com -37 comentarios -383 comment -1722
    commentform -703 commentlist -213 comments -1918 commerce 340 commercial -244 common -206
    community -783 comp -667 compact -654 companion 873 company 193 component 162 components -192
    composer 211 composite -262 con -147 confirm -263 connect -567 connected -156 consent -463
    cont 47 contact -760 contain 211 container -230 containers 186 contenedor -106 contenido 24
    content 532 contentad 218 contents 470 contentwrapper -119 context -302 contextual -27
    continue -110 contrast 376 contributor -65 contributors 219 control -723 controller -26
    controls -22 cookie -585 cookies -248 copy 532 copyright -1366 copyrights -211 core 241 corner
    145 corona -48 coronavirus 32 corporate 200 count -566 counter -361 cover 205 covid 57 cp -332
    cq 50 cr 241 created -31 creative -398 creator -55 credit -270 credits -205 crumb -315 crumbs
    -319 cs -58 csc 354 css -607 ct -78 cta -890 cu -26 culture -23 cur -71 current -373 custom
    -856 customer -112 cv -28 cw -363 cx -98 cy 244 cz 324 da -22 dab -122 daily -29 dark -75 das
    -130 data -289 date -1340 dateline -210 datenschutz 197 dates -24 datetime -193 day -36 db
    1291 dc 140 dce -50 dd -60 ddf -37 de 273 decoration -28 def -251 default 308 dek -614 delete
    170 demo -275 den -309 depth 785 der 23 desc -731 descr -50 description 83 design -121 desk
    -76 desktop -285 detail 439 details 97 deutschland -57 df -516 dg 410 di -30 dialog -481 die
    111 digital 576 digitalisierung 120 direction 207 disable -201 disabled -47 disclaimer -565
    disclosure -474 discussion -31 display -207 displayed 185 disqus -83 div -1789 divider -436
    divisions 61 dj 50 dl -244 dm -445 dn -354 do -92 dock -34 document 521 dom -106 donation -312
    dots -20 double 32 down -363 download -330 dp -242 dr 339 drawer 400 drop -99 dropdown -841 ds
    73 dsq -72 dt -40 du -247 duration -220 dv 557 dw -88 dx -85 dy -261 dyn 182 dynamic -278 ea
    -720 ease 338 easy -45 eb 145 ec -99 economia 201 ed -434 edc -33 ede -54 edge 150 edit 105
    editable 222 edition -345 editions -47 editor -507 editorial -149 editors 166 ee 52 ef 85
    effect -166 eh 172 ej 71 el 249 element -656 elementor 702 elements -71 ellipsis -74 em 273
    email -973 embed -917 embedded -1236 empty -560 en -95 enable 233 enabled 975 end -142
    entertainment -34 entity 35 entries -177 entry 793 environment -415 ep -66 eq -94 equal -133
    er -349 error -230 errors -81 es 274 et -397 eu -53 even 187 event -61 events 82 ew -63 ex
    -133 example -76 excerpt -48 expandable 299 expanded 64 expert 267 explore -49 extended -403
    external 443 extras -30 ey -67 eyebrow -49 ez -280 fa -64 facebook -366 fade -801 faded 44
    fail -25 fake -69 false 194 family -27 faq 96 fashion -154 faux -65 fb 161 fc -686 fd 255 fe
    -43 feature -27 featured -185 features 347 feed -651 feedback -716 feeds -47 ff 574 fg -60 fi
    -48 field 676 fields -181 fieldset -42 figcaption -158 figure -276 file 511 fill -141 film -99
    filter 239 finance -205 first 478 fix -149 fixed 285 fj 107 fk 43 fl 162 flag -42 flair -480
    flash -120 flex -317 flexbox 164 flipboard -54 float 161 floating 305 flow 308 fluid -509
    flyout -845 fm -80 fn -280 fo -28 focus -153 focusable -61 follow -209 font -287 foot -325
    footer -3570 footnote 139 for -271 force -38 forecast -44 form -826 format 109 formatted 426
    forum 358 foto -215 four -152 fourth -25 fp 49 fq -50 fr -391 frame 286 free 160 from 207
    front -70 frontend 55 fs 247 ft 28 fuer -82 full -482 fullscreen -466 fullwidth -150 functions
    156 fusion -356 future -355 fw -391 fx 247 fz -95 ga -118 gallery -1189 game 35 games -121 gap
    204 gb -44 gc -136 gd -21 gdpr -60 general -557 generator -278 generic -27 genesis 358
    gesellschaft 145 gf -116 gg 699 ghost -167 gi 582 gigya -266 gj 25 gl 319 global -427 gn -45
    go 180 google -385 gp -329 gr 262 gradient -321 gravatars -258 gray -99 green -98 grey -850
    grid 42 group -485 groups -454 grow -40 gs -128 gt 582 gtm -50 gu 130 guest -151 guide 36
    gutter 78 gutters -475 gv 106 gw -143 gx 313 gy -36 gz 301 ha -55 half -29 hamburger -45
    handle -55 handler -30 has -91 haupt 189 hb 653 hc 786 hd 29 hdr -238 he 276 head -252 header
    -1468 heading -934 headline -1814 headlines -246 health 343 hed -497 height 399 help -256
    helper -63 hentry 864 hero -334 hf 239 hfeed -190 hg 408 hi 583 hidden -767 hide -1282 hier
    -151 hierarchy -223 high -466 highlander 584 highlight -395 highlighted -196 highlights 214
    hint 198 history 35 hj 174 hl -123 hm 44 hn 281 ho 266 holder 38 home -25 homepage -39 hook
    119 hor -47 horizontal -524 hover -22 hp -271 hq 298 hr 213 href -27 hs 249 ht 222 html 195
    https -39 hu 215 hv 245 hx 338 hy 106 ia -34 ib -494 ic 212 ico -31 icon -1045 icons -195 id
    -129 identity -107 ie -300 ig 179 ignore -298 ih -729 ii 25 ij -355 il -129 im -50 image -693
    images 146 img -649 in -213 include -127 indent 352 index -1111 indicator -73 info -1290
    infobox -147 information -60 infos -154 ingredient 816 ingredients 710 inhalt 524 init 308
    initial 29 inline -313 inner 131 input -60 inread -120 insert 40 inset -479 inside 291
    instagram 278 instructions 152 int -93 interaction -34 interior -95 internal 150 internet 138
    interstitial 53 intext 971 intro 170 introduction 160 inverse -42 io 103 ip 135 iq 100 ir 78
    is -306 issue -88 issues -161 ist -191 italic -139 item -436 items -357 iu 37 iv -494 iw 54 iz
    -106 ja -70 jb 31 jc -164 jd -163 je 518 jetpack -228 jg -242 jk -136 jl 60 jo 96 job 83 jobs
    -379 jp 866 jq -35 jr -346 js 267 jump -291 just -49 justified 207 justify 468 ka -26 kc 34 kd
    -71 ke -174 key -332 keyword -106 keywords -223 ki 246 kicker -92 kit -365 kk 38 kl -37 kn
    -123 kommentar 31 kommentare -161 kr 107 ks 114 kt -58 kultur -72 kv -586 ky 148 la 432 label
    -638 labels -236 landscape -260 lang 215 language 247 languages -70 large -108 larger -125
    last -367 lateral -116 latest -578 law -258 layer -341 layout 184 lazy -24 lazyload 38 lb 117
    lc -87 le -67 lead 454 leader 345 leading 358 leaf -125 lede -101 left 329 legacy 264 legal
    136 legend -200 less 176 letter 30 level -1020 lf -42 lg 118 lh 780 li -208 library -51 life
    586 lifestyle 249 light -124 lightbox -148 lighter -190 like -716 likes -369 limit -152 line
    -77 lines -117 link -1748 linked -57 linkedin 153 linklist -228 links -1644 linux -256 list
    -1163 liste -562 listing -624 lists -25 live -286 lj -21 ll 276 lm -139 ln 289 lo -138 load
    233 loaded -411 loader -348 loading 264 local -704 location 277 log -34 logged -308 login -389
    logo 249 logout -198 long 786 loop -207 low -347 lp 307 lr -42 ls 364 lv -195 lw -126 ly -164
    ma -63 magazin -49 magazine -253 mail 102 main 258 maincontent -275 mainmenu -253 mainnav -234
    mainnavigation -225 mainpage 269 make 84 man -25 manager -308 margin -68 margins -572 mark 154
    marker 849 market -88 marketing 258 markup 451 mas -207 mask -27 masonry -120 masthead -767
    max 398 mb 281 mc -245 md -289 me -180 media -549 medium -447 mega -35 megamenu -288 mehr -206
    member -174 menu -2006 menue -131 message -360 messages 230 messenger -25 meta -2069 metadata
    -173 metas 315 meter 68 mf 238 mg 477 mh -23 mid 424 middle -608 min 495 mini -213 misc -183
    mit -108 mitte 463 mix -117 mj 55 ml 427 mm -621 mn -247 mo 111 mob -171 mobile -769 mod -465
    modal -921 mode 22 model -40 modern -203 modified 123 module -94 modules 31 money 27 month -42
    more -465 most -1144 mostread -95 move 485 mpu -32 mq 217 mr -79 msg -157 mt 271 multi -60
    multimedia -38 multiple 119 music 61 muted -207 mv 410 mw -461 mx -371 my 357 na -41
    nachrichten 131 name -268 narrow -191 nation -495 national -278 native 36 nativendo 254 nav
    -1368 navbar 232 navi -39 navigation -1366 nb -157 nd -305 nested 418 network -62 networks -73
    newer -59 news -356 newsletter -1340 newspaper -59 newsticker 258 next -404 nf -58 ng 400 ni
    -128 nicht -155 nl -349 nn -122 no 218 nocomments -271 nocontent -529 node -20 non -60 none
    -768 noprint -239 normal 105 not 362 nota -479 notas -163 note -136 notes 335 notice -916
    noticia -286 noticias -505 notifications -53 now -118 nowrap -242 nr -265 ns -307 nt 157 num
    -522 number -402 nutrition 38 nuxt -756 nv -342 nw -140 object -753 oc -89 od -89 odd 401 oder
    -41 oesterreich -111 of 354 off -42 offcanvas 132 offer -92 offers -86 offset 377 ohne 423 oi
    46 ok -208 ol 22 old 161 om -67 omega -151 on 197 one -818 online -68 only -128 op 344 open
    170 opener 50 opinion -413 opt -70 optin -108 option -359 options 82 or 623 orange -46 order
    -602 org 30 original -93 ot -40 other -531 our 106 out -845 outbrain -35 outer 28 outline -87
    output -191 outside -113 ov -557 over 127 overflow -52 overlay -407 overview -350 ow 269 pa
    -292 package -44 pad -191 padded -161 padder -37 padding 374 page 118 pager -282 pages 133
    pagination -527 paid -267 palm 52 pane -128 panel -566 panels 59 paper 50 paragraph 1224
    parent 274 parse -228 part 245 partner -135 party -248 password -104 pattern -33 paywall -320
    pb -289 pc -22 pd -40 pdf -68 percent -62 personal -69 pf 124 pg -803 ph -322 phone -168 photo
    152 photos -82 pi -192 pic -203 picture -267 pie -229 pills -22 pin 68 pinned -70 pinterest
    -122 pk -29 pl -119 place 361 placeholder -387 places -31 plain 75 play -29 player 103
    playlist -135 plugins 128 plus -366 plusone -29 pm 115 pn -100 po -91 pocket -53 podcast -115
    podcasts -24 pointer -33 policy -41 politics -325 politik 154 pop -317 popmake -126 popover
    -321 popular -945 populated 533 popup -391 portal -533 portals 1255 portlet 889 portrait -236
    pos 286 position 439 post 983 posted -226 poster -123 postid -123 posting -33 posts -343
    powered -163 pp -29 pq -29 pre -64 prefix 33 prefooter -166 preload 249 premium -573 press
    -215 presse -86 prev -1572 preview -149 previous -167 price -229 primary -218 principal -323
    print -739 privacy -660 pro 585 product 1050 products -37 profile -199 progress 139 promo -789
    promoted -170 promotion -167 prompt -86 provider 106 ps 70 psychologie 88 pt 221 pub -247
    public 105 publication 545 publish 130 published -219 publisher -193 pull -399 pullquote 448
    pum -126 push 884 pv -486 pw -140 py -394 qa -487 qc -29 qd -402 qe -29 qf -41 ql 195 qq -385
    qs -52 qt -831 question 95 quick 76 quote 654 ra -106 radius 387 rail -533 rank -180 ranking
    -828 rating -392 ratings -244 rb -54 rc -145 rd -40 re 103 react -62 read 417 reader 57
    reading 475 readmore -104 readspeaker -54 rec -157 recent -156 rechts -275 recipe 1710 recirc
    -216 recirculation -366 recommend -30 recommendations -331 recommended -327 rectangle -78 red
    -652 reddit -92 redirect -124 ref -39 reference 327 references 337 region 333 register -276
    registration -176 regular -737 rel -897 related -3173 relatedposts -1073 release -113 remote
    -76 remove -378 render -29 repeater 382 replies -52 reply -522 report 152 resp 291 respond
    -670 response -57 responses 153 ressort -166 results -25 return -77 reveal -42 reverse 138
    review 168 reviews -556 rf 34 rh -1004 ri -217 ribbon -111 rich 614 richtext 324 right -391 rk
    -48 rm -134 rn -69 ro 91 robots -362 role -53 root 191 rotate -98 round 256 rounded 213 row
    162 rows -176 rp -139 rr -89 rs -223 rss 180 rsswidget -222 rt 314 rte 981 rubric -44 rule 395
    rv -177 rx -25 sa -134 same -196 sans -648 save 160 sb 293 sbs 114 sc -371 scale -80 science
    101 score 102 screen -652 script -29 scroll 110 scrollable -39 scrollbar -90 scroller -545
    scrolling 303 sd -488 se -115 search -644 searchform -143 sec -112 seccion -230 secciones -84
    second 516 secondary -284 section 134 sections -99 security 356 segment -546 select 270
    selected -239 selection 500 selector -50 semibold -178 send -41 seo 105 sep -24 separated -133
    separator -205 series -216 serif -79 service -464 services -558 set 24 setting 334 settings
    -427 sf -275 shadow -286 shape -136 share -1061 sharebar -113 shared -85 sharedaddy -636
    shares -42 shariff -48 sharing -901 shell 213 shop -309 shopping -158 short 27 shortcode -629
    shortcut -163 shortcuts -63 show -373 shrink -120 side -210 sidebar -1218 sie -151 sign -332
    signature -243 signup -926 simple -87 single 91 singular -43 site -490 sitemap -375 size -275
    sizer -119 sj 79 skin 580 skip -28 skiplink -210 sky 58 skyscraper 59 sl -83 slide 46 slider
    -289 slides -75 slideshow -477 slim 208 slot -436 slug -491 sm -172 small -30 smaller -36
    smart -50 smartphone -218 snippet -404 so 146 soc 194 social -953 socialicons 73 socialmedia
    123 socials -61 socket -353 solid -284 sort -108 source 354 sources -228 sp -243 space 274
    spacer -453 spacing 903 span 362 special -257 spinner -48 split 269 sponsor -303 sponsored
    -817 sport -29 sports -596 spotlight -51 sq -31 square -50 sr -760 ss -424 st 286 stack 111
    stacked -364 stage -69 standalone -254 standard 536 star 397 stars -48 stat -103 state -190
    statement -91 static -671 stats -187 status 415 std 199 step 864 stick -397 sticky 85 stories
    -789 story 612 stream -761 stretch -88 stretched -51 string -272 strong -404 style 705 styled
    -103 styles 331 sub -514 subfooter -143 subhead -82 subheader -21 subheading 221 subheadline
    28 subline -556 sublist -23 submenu -329 submit -95 subnav -156 subnavigation -327 subs -28
    subscribe -1077 subscriber -23 subscription -349 subsection -108 subtitle -589 success -181
    suggestion -36 summary 167 super -98 supplementary -33 support 68 survey -159 sw 43 swiper -69
    switch -54 switcher -47 syndication -63 system 413 sz -55 ta -491 tab -56 tabbed -31 table 693
    tablet -376 taboola 122 tabs -397 tag -396 tagline -234 taglist -293 tags -1789 target 224
    taxonomy -243 tb -184 tc -481 td -642 tdc 24 tdi 341 te -84 teads -120 teaser -982 teasers
    -332 teasertext -35 tech 74 temp -97 template 459 ten -63 term 141 tertiary -82 test -45 text
    518 textblock 255 textmedia -219 texto -89 textpic 206 textwidget -1010 tg 115 th 310 the 79
    thema -178 theme 375 themen 357 thin -119 third -146 this 116 thread 294 three -320 thumb -401
    thumbnail 99 thumbnails -21 thumbs -650 ticker -293 tier -337 tight -168 time -810 times 375
    timestamp -575 tip -236 tit -78 titel -156 title -2277 titles -215 titulo -242 tk -368 tl 74
    tm -163 to 42 toc 657 toggle 622 tool -184 toolbar -23 toolbox -75 tools -460 tooltip -92 top
    -59 topbar -260 topic -710 topics -545 topline -48 topnav -170 total -155 totop -55 touch -40
    tp 67 tpl -633 tr -269 track -130 tracker 316 tracking 275 transition 422 translate -168
    transparent 72 travel -82 trending -642 tribe 363 trigger -288 truncate -88 trust -565 ts 195
    tt -263 tw 128 tweet 259 tweets 85 twelve -96 two 248 tx -200 txt 101 typo 431 typography 307
    ua -42 ui 603 uid -71 uk 202 ul -506 un -37 und -423 undefined 428 under 98 underline 315 unit
    -1211 units -138 unloaded -49 unstyled -318 unten -115 updated -149 upload -93 upper -535
    uppercase -419 url -638 us -23 use 134 user -1222 username -64 utility -306 uy 63 va -301
    validate -24 values 121 variant -187 vc -41 vcard 65 ve -269 ver -243 vert -99 vertical -139
    vg -86 vi -78 vid -392 video -684 videos -456 view -80 viewer 131 viewport 108 views -68
    visibility 333 visible -769 visual -1086 visually -165 visuallyhidden -132 vjs 75 vm 475 vote
    -20 vr 88 vs 255 vt -36 vz -118 warning -80 was 171 watch -111 wb 342 we -45 weather -258 web
    -181 website 111 weight 210 well 349 werbung 189 wf 539 wh -27 whatsapp -87 when 305 white 253
    whitelist -477 whole 116 wide 222 widget -1986 widgets -281 widgettitle -153 width 850 wie 52
    window -1082 windows -91 wirtschaft 376 with 1284 without 157 wl 344 wm -216 word 720 world
    -222 wp -1323 wpb -41 wpd -22 wr 47 wrap -52 wrapper -193 writer -142 ws 373 wt 290 wysiwyg
    976 xfbml -50 xl 342 xoxo 239 xs 341 xu 20 xxl -191 xxs 40 yarpp -440 year -107 yellow -89 yes
    -126 ym -465 you 367 your 169 youtube -220 ys -150 yt -168 zergnet -22 zero 84 zh 126 zone 801
    zoom 160 zum -398
    """
}
