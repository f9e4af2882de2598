/// The trained weights of ``ClassWeights``, made by Tools/train-extraction: each
/// word, then thousandths.
enum ClassWeightTable {
  static let words = """
    aa -64 aawp -48 ab -812 abc 34 abo -132 about -1123 above -260 absolute -103 abstract 33 ac
    317 acc 1038 accept -109 access -406 accessibility -55 accordion 209 account -548 act -50
    action -477 actions -644 active -117 ad -269 add -595 additional -505 address 108 addthis -87
    admin -96 ads 45 adsense -141 adspot -22 adunit -42 adv -128 advanced 307 advert -449
    advertisement -88 advertising 109 ae -50 af -325 affiliate -479 after 51 aggregate -20 ah 296
    ai -909 ajax -620 aktuell 21 aktuelles 223 al 27 alert -655 align -273 aligncenter -354
    aligned -187 alignleft -70 alignment 523 alignnone -261 alignright -321 all 404 allgemein 299
    allowed 76 alpha -44 also -127 alt 467 alternate -114 alternative -129 amazon -351 amount 24
    amp 322 an 40 analytics -265 ancestor -35 anchor 80 and 926 anim -148 animate -224 animated
    210 animation 75 anmeldung -92 answer -90 answers -141 anzeige -83 ao -37 ap 291 api 333 app
    -230 append 55 ar -99 archiv -226 archive -741 archivedate -154 archives -403 area 92 around
    58 arrow -652 arrows -83 art -624 article 1224 articles -697 artikel 232 arts 30 as 119 aside
    -1637 aspect -31 asset -666 assistive -99 associated 28 at 287 atf 26 atom 82 attachment -618
    attribution -238 au -232 audio -501 auf -247 aural -235 aus 302 aut 388 auth -156 author -1930
    authors -162 auto -103 autor -886 av -234 avatar -69 average -38 ax 474 az -166 ba -67 back
    -614 background -777 backlink 340 badge -299 badges -38 banner -1274 bar -307 base 488
    baseline -97 basic 481 bb -267 bbc -184 bc 116 bd -44 be -135 beauty 461 before -165 beitr -70
    below -313 best 197 better -171 bf -115 bg -472 bi -319 big -577 bild 242 bilder -115 bin -132
    bio -966 bk 300 bl -208 bleed -233 bloc -478 block -565 blocker -318 blog 237 blogroll -271
    blogs -85 blue 352 bm -228 bn -74 board -174 body 954 bodytext 1186 bold -235 book -344
    bookmark -145 books -340 border -154 bordered -179 borders -38 borlabs -261 bot -155 both 650
    boton -42 bottom -978 box -894 boxed 118 boxes -86 bq -226 br 124 brand -645 branding -833
    bread 298 breadcrumb -1364 breadcrumbs -711 break 84 breaker -745 breaking -539 breakpoint
    -647 brlbs -261 browser -451 bs 458 bt -507 btf -60 btn -1009 btns -359 bu -107 bubble -297
    builder 117 bullet 82 bullets -160 business -518 but -501 button -725 buttons -1236 buttonsize
    -43 buy 24 bv -159 bw -412 bx -687 by -344 byline -1906 bypostauthor 567 byuser 478 ca -408
    caja -471 calendar -31 call 94 callout 326 cancel -88 canvas -376 caps -386 caption -1669 card
    -909 cards -127 carousel -202 cart -30 case -283 cat -714 catalog -171 categories -806
    category -1240 cats -751 cb -72 cc 99 cd -164 cda 117 ce 229 cell 281 center -158 centered 728
    cf -139 cg -358 ch -131 channel 22 check -270 checkbox -189 chevron -528 child 62 children -27
    chrome -143 ci -108 circle -150 city -89 ck 30 cl 251 clamp 54 class -357 classic -482 clean
    202 clear -87 clearer -28 clearfix -30 cli 66 click -327 clickable -189 clock -22 close -525
    closed 778 closer -29 cloud -617 clr -116 cm -46 cn -199 cnt -1200 co -50 code 1203 col 324
    collapse 386 collapsed -412 collapsible -1815 collection -635 colophon -784 color -248 colored
    204 colors -451 cols -141 column -47 columns 483 com -175 comentarios -484 comm -54 comment
    -2201 commentform -668 commentlist -642 commentmetadata -20 comments -2089 commerce 720
    commercial -275 common 93 community -970 comp -280 compact -675 companion 679 company 332
    compartir -24 component 440 components -195 composer 297 composite -212 con -249 condition -47
    confirm -229 connect -377 connected -141 consent -430 contact -1304 contain 273 container -225
    containers 151 contenedor -195 contenido 25 content 702 contentad 250 contents 544
    contentwrapper 261 context -155 contextual -51 continue -107 contrast 526 contributors 224
    control -587 controller -159 cookie -749 cookiebanner -202 cookies -69 copy 584 copyright
    -1339 core 144 corner 206 corona -116 corporate 257 count -697 counter -457 cover 165 covid
    114 cp -277 cq 28 cr 213 created -30 creative -501 creator -38 credit -432 credits -259 cross
    -72 crumb -291 crumbs -221 cs -22 csc 314 cse -41 css -680 ct 118 cta -741 cu -25 cur -44
    current -461 cursor -27 custom -978 customer -78 cv -24 cw -344 cx -68 cy 262 cz 362 da -143
    dab -25 dachzeile -69 dark -30 das 51 data -271 date -1649 dateline -208 datenschutz 230 dates
    -38 datetime -166 datum -50 day -57 db 1094 dc 111 dce -147 dd -118 ddf -118 de 200 def -282
    default 194 dek -705 delay -21 delete 192 demo -399 den -210 depth 733 desc -686 descr -183
    description 111 design 81 desk -291 desktop -251 detail 526 details -410 deutschland -147
    device -23 df -533 dfp -28 dg 452 dialog -592 die 492 digital 728 digitalisierung 192
    direction 322 disable -268 disabled -134 disclaimer -900 disclosure -432 discussion -159
    display -318 displayed 352 disqus -232 div -1796 divider -288 divisions 187 dj 48 dk -245 dl
    -379 dm -462 dn -343 do -57 dock -94 document 618 dom -123 domain -37 donate -251 donation
    -459 dont -57 dot -43 double 31 down -541 download -423 dp -243 dr 446 drawer 596 drop -146
    dropdown -1173 ds -85 dsq -58 du -146 duration -334 dv 585 dw -107 dx -84 dy -285 dyn 73
    dynamic -253 ea -522 ease 560 easy -90 eb 168 ec -192 economia 32 ed -643 ede -30 edge 107
    edit -128 editable 240 edition -268 editor -383 editorial 100 editors 114 ee 191 eee -30 ef
    177 effect -242 eh 145 ej 142 el 241 element -887 elementor 910 elements -85 ellipsis -177 em
    305 email -970 embed -1088 embedded -1339 empty -1030 en -188 enable 337 enabled 1201 end -56
    entertainment -25 entity 95 entries -150 entry 931 environment -371 eo 163 ep -29 eq -213
    equal -150 er -216 error -219 errors -132 es 273 et -98 eu -124 even 111 event -448 events
    -158 ew -156 ex -126 example -100 excerpt -122 exclude -25 expand -47 expandable 136 expanded
    29 expert 562 explore -142 extended -202 external 826 extra -33 extras -45 ey -79 eyebrow -59
    ez -233 fa -167 facebook -564 fade -754 faded 43 fail -57 fake -67 fallback -56 false 268
    family -140 faq 254 fashion -188 faux -149 fb 203 fc -632 fd 193 fe -47 feature -108 featured
    -47 features 328 feed -892 feedback -803 feeds -127 ff 594 fg -118 fi -77 field 795 fields
    -225 figcaption -144 figure -131 file 476 fill -217 film -146 filter 236 finance -123 first
    474 five -253 fix -36 fixed 222 fj 91 fk 174 fl 196 flag -42 flair -420 flash -90 flat -194
    flex -364 flexbox 183 flipboard -115 float 399 floating 266 flow 530 fluid -331 flyout -909 fm
    -105 fn -73 focus -341 focusable -286 fold -443 follow -323 font -378 foot -504 footer -3817
    footnote 46 for -302 forecast -40 form -1132 format 215 formatted 783 forum 1091 foto -264
    four -437 fourth -92 fp 101 fq -61 fr -416 frame 377 from 151 front -100 frontend 114 fs 361
    fu -41 full -476 fullscreen -975 fullwidth -154 functions 148 fusion -244 future -249 fv -71
    fw -314 fx 271 fz -25 ga -93 gallery -1413 game -80 games -342 gap 319 gc -97 gd 22 gdpr -62
    ge -82 general -507 generator -338 generic -124 genesis 675 gesellschaft -27 gf -86 gg 927 gh
    81 ghost -338 gi 586 gigya -291 gl 378 global -565 gn -20 go 286 google -319 gp -423 gr 168
    gradient -302 gravatars -388 gray 51 green -359 grey -1042 grid 80 group -508 groups -463 grow
    -370 gs -77 gt 717 gtm 57 gu 122 guest -268 guide -157 gutter 278 gutters -387 gv 205 gw -138
    gx 335 gz 307 ha -66 half -319 hamburger -106 handle -42 handler -65 has -274 haupt 248
    hauptmenu -26 hauptmenue -29 hb 509 hc 905 hd -54 hdr -328 he 154 head -511 header -1447
    heading -961 headline -2020 headlines -288 health 408 hed -681 height 519 help -320 helper -99
    hentry 912 hero -450 hf 177 hfeed -320 hg 459 hi 520 hidden -820 hide -1147 hier -216
    hierarchy -322 high -409 highlander 276 highlight -515 highlighted -208 highlights 190 hint
    263 hj 203 hl -214 hm 64 hn 283 ho 276 holder 46 home 128 homepage -48 hook 65 hor -68
    horizontal -620 hot -129 hover -561 how 28 hp -392 hq 293 hr 244 href -32 hs 267 ht 296 html
    334 https -86 hu 237 hv 221 hx 440 hy 158 ia 92 ib -561 ic 285 ico -35 icon -911 icons -274 id
    91 identity -87 ie -429 if -74 ig 201 ignore -400 ih -621 ij -222 il -151 im 32 image -783
    images 239 img -234 in -392 inactive -142 include -156 incontent -46 indent 574 index -1146
    indicator -40 indicators -55 infinite 138 info -1408 infobox -294 information -184 infos -235
    ingredient 1062 ingredients 784 inhalt 674 inherit -108 init 261 initial 55 inline -351 inner
    39 input -82 inread -108 insert -84 inset -496 inside 120 instagram -98 instructions 269 int
    -107 interaction -32 interior -84 internal 430 international 158 internet -120 interstitial 50
    intext 1071 intro 282 introduction 133 inverse -49 invisible -135 io 110 ip 135 iq 86 ir 89 is
    -218 issue -36 issues 53 ist -192 it 66 italic -32 item -581 items -553 iu 42 iv -672 iw 63 ix
    123 iz -194 ja -98 jb 32 jc -161 jd -116 je 494 jetpack -161 jg -256 jj 50 jk -160 jo 95 job
    -120 jobs -294 jp 844 jr -341 js 410 jump -330 just -159 justified 221 justify 427 jv -22 kc
    57 kd -87 ke -139 key -430 keys -41 keyword -126 keywords -622 ki 418 kicker -376 kit -342 kk
    24 kl 60 kn -304 ko 36 kommentar -546 kommentare -502 kontakt -29 kr 208 ks 62 kultur -288 kv
    -644 kw -24 kx -249 ky 186 la 472 label -838 labels -109 landscape -352 lang 365 language 255
    languages -52 large -106 larger -148 last -544 lateral -145 latest -766 law -242 layer -591
    layout 249 lazy -80 lc -114 ld -37 le -160 lead 503 leader 250 leading 152 leaf -335 lede -99
    left 230 legacy 221 legal 41 legend -217 less 141 level -1147 lf -48 lg 193 lh 1164 li -454
    library -81 life 739 lifestyle 321 light -123 lightbox -195 lighter -231 like -743 likes -517
    limit -105 line -44 lines -372 link -1787 linkcat -49 linked -41 linkedin 153 linklist -276
    links -1645 linux -380 list -1207 liste -538 listing -604 listitem -296 lists -58 lj -22 ll
    105 lm -650 ln 291 lo -229 load 173 loaded -412 loader -300 loading 58 local -717 location 524
    log -62 logged -174 login -603 logo 526 logout -183 long 792 loop -248 low -209 lp 257 lr 60
    ls 314 ltr -54 lv -252 lvl -231 lw -108 ly -282 ma -103 magazine -113 mail 219 main 271
    maincontent -77 mainmenu -489 mainnav -595 mainnavigation -186 mainpage 21 make 46 manager
    -161 map -221 margin 220 margins -656 mark 453 marker 1153 market -153 marketing 397 markup
    339 marquee -26 mas -473 mask -60 masonry -97 master 48 masthead -559 max 342 mb 205 mc -267
    mce 32 md -319 me -78 media -594 medium -308 mega -21 megamenu -151 mehr -384 meine -31 member
    -227 menu -2370 menue -59 menus -29 message -58 messages -73 messenger -21 meta -2668 metadata
    -475 metas 395 meter 104 mf 276 mg 581 mh -227 mid 471 middle -786 min 497 mini -317 minimal
    -44 misc -195 mit -63 mitte 495 mj 110 ml 38 mm -577 mn -287 mo 100 mob -130 mobil -51 mobile
    -960 mod -496 modal -997 mode 76 model 64 modern -215 modified 129 module -113 modules -168
    money 471 more -642 most -1220 mostread -98 move 532 mp -57 mpu -33 mq 285 mr -107 mrec -41 ms
    -32 msg -137 mt 314 multimedia -25 multiple 91 music 62 muted -238 mv 618 mw -216 mx -378 my
    201 nachrichten -27 name -458 names -29 narrow -186 nation -533 national -426 nativendo 376
    nav -1427 navbar -232 navi -396 navigation -1523 nb -82 nd -507 nested 573 network -524
    networks -120 new -87 newer -61 news -275 newsletter -990 newspaper -55 newsticker 151 next
    -610 nf 81 ng 396 ni -230 nicht -291 nj 78 nl -508 nm -42 nn -145 no 149 nocomments -353
    nocontent -650 nocustomcolor -43 node 37 nojs -66 non -161 none -921 noprint -251 normal -112
    not 602 nota -717 notas -66 note -133 notes 384 notext -322 notice -993 noticia -70 noticias
    -778 notification -333 notifications -70 now -105 nowrap -356 nr -408 ns -352 nt 201 num -715
    number -333 nutrition 95 nuxt -593 nv -485 nx -58 ob 22 oben -185 object -685 oc -74 od 72 odd
    260 oder 71 oesterreich -174 of 141 off 30 offcanvas -37 offer -186 offers -193 offset 230
    ohne 469 oi 180 ok -188 ol 67 old -421 om -56 omega -97 on 280 one -697 online -84 only -164
    op 285 opacity -88 open 383 opener 187 opinion -456 opt -51 optin -206 option -633 options -95
    or 600 orange -130 order -646 org 25 orientation -78 origin -31 ot -31 other -745 our 104 out
    -667 outbrain -35 outer 142 output -399 outside -102 ov -746 overflow -116 overlay -1298
    overview -463 ow 300 owl -26 pa -181 package -326 pad -195 padded -51 padder -59 padding 355
    page 185 pager -325 pages -305 pagetitle -57 pagination -768 paid -301 palm 51 pane 237 panel
    -664 panels 58 paper 43 paragraph 1804 parent 187 parse -247 part 461 partner 175 party -445
    password -211 path -56 pattern 45 pause -44 paywall -154 pb -297 pc -93 pd -115 pdf -118 pe
    -73 people -92 percent 44 permalink -35 person -190 personal -57 pf 113 pg -815 ph -106 phone
    -207 photos -153 pi -399 pic -332 picture -168 pie -213 pills -74 pin 102 pinned -41 pinterest
    -144 pk -73 pl 44 place 219 placeholder -464 placement -27 plain 143 play -28 player -153
    playlist -121 plugin -174 plugins 115 plus -452 plusone -26 pm 93 pn -84 po -99 pocket -92
    podcast -102 pointer -45 policy -84 politica -99 politics -484 pop -319 popover -416 popular
    -891 populated 489 popup -552 portal -892 portals 1552 portlet 910 portrait -341 pos 257
    position 346 post 1096 posted -327 poster -216 posting -40 posts -566 powered 34 pp -42 pq -33
    pr 173 pre -296 prefix 45 prefooter -261 preload 366 premium -476 prep -57 press -25 presse
    -224 prev -1462 preview -248 previous -202 price -259 primary -262 principal -297 print -633
    printer -31 privacy -665 pro 940 product 1053 products -96 profile -469 progress 40 promo -905
    promoted 42 promotion 49 prompt -56 provider -114 ps -277 psychologie 46 pt 216 pub -155 publi
    -145 public 185 publication 655 publish -31 published -78 publisher -176 pull -419 pullquote
    502 push 745 pv -478 pw -154 px 49 py -348 qa -500 qc -31 qd -407 qe -31 qf -42 ql 211 qq -215
    qs -29 qt -886 question -27 quick -184 quicklinks -37 quote 1137 qz -39 ra -44 radio -33
    radius 218 rail -578 rand -21 rank -218 ranking -707 rate -75 rating -589 ratings -301 ratio
    -106 rb -59 rc -147 rd -45 re 307 react -141 reactions -57 read 593 reading 537 readmore -91
    rec -361 recent -570 rechts -248 recipe 1753 recirc -197 recirculation -306 recommend -62
    recommendations -703 recommended -643 rect -52 rectangle -66 red -896 reddit -66 redes -39
    redirect -264 reduced -22 reference 339 references 399 reg -33 region 601 register -357
    registration -176 regular -415 rel -909 related -3538 relatedposts -1036 relative 106 release
    -115 remote -78 remove -243 render -164 repeater 254 replies -22 reply -590 report 54 required
    -64 reset -32 resp 297 respond -747 response -63 responses 198 responsive -33 ressort -330
    result -54 results -26 reveal -129 reverse 355 review 161 reviews -743 revoke -74 rh -1018 ri
    -320 ribbon -82 rich 701 richtext 628 right -377 rk -78 rl -48 rm -167 rn -143 ro 112 robots
    -438 role -90 root 377 rotate -39 round 281 rounded 71 row 97 rows -249 rp -165 rr -170 rs
    -533 rss 41 rsswidget -314 rt 469 rte 1008 ru -29 rubric -58 rule 363 rv -144 rw -68 rx -34 sa
    -96 same -228 sans -640 save 81 sb 236 sbs 100 sc -373 scale -162 science 130 score 49 screen
    -933 script -111 scroll 131 scrollable -151 scrollbar -102 scroller -613 scrolling 409 sd -467
    se -44 search -722 searchbox -51 searchform -172 sec -129 seccion -227 secciones -106 second
    411 secondary -419 section 83 sections -135 security 518 see -149 segment -533 select 354
    selected -207 selection 547 selector -28 semibold -882 send -34 seo -92 sep -118 separated
    -113 separator -312 series -202 serif -191 service -592 services -574 set 252 setting 322
    settings -478 sf -302 sh -98 shadow -122 shape -86 share -1044 shared -167 sharedaddy -637
    shares -70 shariff -140 sharing -1070 shell 407 shop -432 shopping -216 short 63 shortcode
    -640 shortcut -230 shortcuts -90 show -494 shrink -254 side -260 sidebar -1449 sie -216 sign
    -406 signature -280 signed -28 signin -67 signup -503 simple -210 single 265 singular -180
    site -400 sitemap -904 sites -37 size -60 sizer -85 sj 103 skin 648 skip -313 skiplink -310
    skiplinks -125 sky -274 skyscraper 185 sl -46 slide 281 slider -318 slides 778 slideshow -532
    sliding -40 slim 262 slot -347 slug -614 sm -92 small 124 smaller -74 smart -124 smartphone
    -258 snapshot -112 snippet -569 so 151 soc 299 social -906 socialmedia 186 socials -116 socket
    -384 solid -209 sort -84 source 30 sources -747 sp -534 space 466 spacer -367 spacing 1082
    span 144 special -302 spinner -65 split 636 sponsor -477 sponsored -803 sports -594 spotlight
    -318 square -204 sr -867 ss -449 st 316 stack 131 stacked -450 staff -21 stage -174 standalone
    -94 standard 545 star 405 stars -93 stat -102 state -282 statement -130 static -964 stats -216
    status 293 std 333 step 1167 stick -443 sticky 127 stop 75 store -37 stories -756 story 714
    stream -946 stretch 70 stretched -82 string -238 strong -308 studio -30 style 692 styled -97
    styles 602 sub -423 subfooter -427 subhead -88 subheader -59 subheading 383 subheadline 36
    subitem -196 subline -534 sublist -66 submenu -514 submit -209 subnav -646 subnavi -170
    subnavigation -202 subs -28 subscribe -1315 subscriber -49 subscription -461 subsection -299
    subtitle -613 success -350 suche -79 suggestion -22 summary 355 super -320 supplemental -88
    support 189 survey -384 sw 225 swiper -464 switch -139 switcher -119 symbol -21 system 460 sz
    -106 ta -385 tab -252 tabbed -95 table 823 tablet -569 taboola 236 tabs -717 tag -321 tagcloud
    -107 tagdiv 124 tagline -279 taglist -233 tags -2382 target 40 tax -22 taxonomy -316 tb -20 tc
    -509 td -526 tdc -87 tdi 281 te -89 teads -77 team -39 teaser -1378 teasers -333 teasertext 31
    technology -32 telegram -27 temp -120 template 352 ten -119 term 168 terms -96 tertiary -162
    test -259 text 610 textarea -151 textblock 290 textmedia 30 texto -77 textpic 329 textwidget
    -1446 tg 130 th 423 the -129 thema -218 theme 505 themen 347 thin -137 third -298 this 380
    thread -41 three -279 thumb -483 thumbnail 296 thumbnails -270 thumbs -599 ti -42 ticker -362
    tier -336 tight -100 tile -92 time -955 timeline -43 times 471 timestamp -1051 tiny -86 tip
    -380 tit -81 titel -187 title -2430 titles -165 titulo -323 tj -67 tk -236 tl 323 tm -308 to
    256 toc 935 toggle 332 toggler -24 tool -290 toolbar -130 toolbox -84 tools -413 tooltip -252
    top -364 topbar -393 topic -555 topics -570 topline -130 topmenu -141 topnav -964 total -170
    totop -155 touch -37 tp 95 tpl -752 tr -184 track -256 tracker 346 tracking 208 trail -55
    transition 415 translate -68 transparent 173 travel -175 trending -860 tribe 371 trigger -486
    truncate 101 trust -581 ts 245 tt -195 tumblr -22 tv -48 tw 251 tweet 272 tweets 72 twelve
    -126 twitter 38 two 368 tx -345 txt 110 type 119 typo 232 typography 324 tz -235 ua -39 ui 678
    uid -45 uk 293 ul -805 und -311 undefined 471 under 133 underline 20 unit -1265 units -149
    unloaded -62 unstyled -332 unten -160 up -271 update -28 updated -220 upload -83 upper -453
    uppercase -338 ur -25 url -694 us -20 use 328 user -1181 username -572 utility -483 uy 163 va
    -266 validate -88 validation -44 value -132 values 134 variant -274 vc 58 vcard -115 ve -264
    ver -419 version -141 vert -154 vertical -525 vg -56 vi -37 vid -198 video -999 videos -368
    view -170 viewer 54 viewport 168 views 46 visibility 527 visible -992 visual -1290 visually
    -112 visuallyhidden -147 vjs 55 vm 559 vote -28 vr 63 vs 460 vt -58 vz -108 wall -167 warning
    -197 was 143 watch -52 wb 314 wc -20 we 35 weather -190 web -270 website -37 weight 112 well
    236 werbung 140 wf 407 wh -24 whats -20 whatsapp -123 when 251 white 384 whitelist -650 whole
    285 wide 398 widget -2179 widgets -203 widgettitle -289 width 668 wie 99 window -1094 windows
    -127 wirtschaft 349 with 1170 without 370 wl 366 wm -875 word 823 world -183 wp -1117 wpb 56
    wpd -62 wr 166 wrap -94 wrapper -251 write -72 writer -186 ws 367 wt 286 www -40 wysiwyg 1070
    xfbml -44 xing -35 xl 355 xs 363 xu 37 xxl -37 yarpp -536 year -140 yellow -77 yes -44 ym -386
    yo 72 you 463 your 199 youtube -133 yt -115 zero 149 zh 135 zone 646 zoom 135 zu -38 zum -500
    zur -39
    """
}
