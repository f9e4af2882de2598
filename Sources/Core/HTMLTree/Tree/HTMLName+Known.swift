// The names the parser knows by number. The order is free, except that the numbers are dense and
// begin at 1; `HTMLName.knownSpellings` follows the same order.

extension HTMLName {
  /// The name `html`.
  public static var html: HTMLName { HTMLName(known: 1) }
  /// The name `head`.
  public static var head: HTMLName { HTMLName(known: 2) }
  /// The name `body`.
  public static var body: HTMLName { HTMLName(known: 3) }
  /// The name `base`.
  public static var base: HTMLName { HTMLName(known: 4) }
  /// The name `basefont`.
  public static var basefont: HTMLName { HTMLName(known: 5) }
  /// The name `bgsound`.
  public static var bgsound: HTMLName { HTMLName(known: 6) }
  /// The name `link`.
  public static var link: HTMLName { HTMLName(known: 7) }
  /// The name `meta`.
  public static var meta: HTMLName { HTMLName(known: 8) }
  /// The name `title`.
  public static var title: HTMLName { HTMLName(known: 9) }
  /// The name `style`.
  public static var style: HTMLName { HTMLName(known: 10) }
  /// The name `script`.
  public static var script: HTMLName { HTMLName(known: 11) }
  /// The name `noscript`.
  public static var noscript: HTMLName { HTMLName(known: 12) }
  /// The name `template`.
  public static var template: HTMLName { HTMLName(known: 13) }
  /// The name `frameset`.
  public static var frameset: HTMLName { HTMLName(known: 14) }
  /// The name `frame`.
  public static var frame: HTMLName { HTMLName(known: 15) }
  /// The name `noframes`.
  public static var noframes: HTMLName { HTMLName(known: 16) }
  /// The name `address`.
  public static var address: HTMLName { HTMLName(known: 17) }
  /// The name `article`.
  public static var article: HTMLName { HTMLName(known: 18) }
  /// The name `aside`.
  public static var aside: HTMLName { HTMLName(known: 19) }
  /// The name `blockquote`.
  public static var blockquote: HTMLName { HTMLName(known: 20) }
  /// The name `center`.
  public static var center: HTMLName { HTMLName(known: 21) }
  /// The name `details`.
  public static var details: HTMLName { HTMLName(known: 22) }
  /// The name `dialog`.
  public static var dialog: HTMLName { HTMLName(known: 23) }
  /// The name `dir`.
  public static var dir: HTMLName { HTMLName(known: 24) }
  /// The name `div`.
  public static var div: HTMLName { HTMLName(known: 25) }
  /// The name `dl`.
  public static var dl: HTMLName { HTMLName(known: 26) }
  /// The name `dd`.
  public static var dd: HTMLName { HTMLName(known: 27) }
  /// The name `dt`.
  public static var dt: HTMLName { HTMLName(known: 28) }
  /// The name `fieldset`.
  public static var fieldset: HTMLName { HTMLName(known: 29) }
  /// The name `figcaption`.
  public static var figcaption: HTMLName { HTMLName(known: 30) }
  /// The name `figure`.
  public static var figure: HTMLName { HTMLName(known: 31) }
  /// The name `footer`.
  public static var footer: HTMLName { HTMLName(known: 32) }
  /// The name `header`.
  public static var header: HTMLName { HTMLName(known: 33) }
  /// The name `hgroup`.
  public static var hgroup: HTMLName { HTMLName(known: 34) }
  /// The name `h1`.
  public static var h1: HTMLName { HTMLName(known: 35) }
  /// The name `h2`.
  public static var h2: HTMLName { HTMLName(known: 36) }
  /// The name `h3`.
  public static var h3: HTMLName { HTMLName(known: 37) }
  /// The name `h4`.
  public static var h4: HTMLName { HTMLName(known: 38) }
  /// The name `h5`.
  public static var h5: HTMLName { HTMLName(known: 39) }
  /// The name `h6`.
  public static var h6: HTMLName { HTMLName(known: 40) }
  /// The name `hr`.
  public static var hr: HTMLName { HTMLName(known: 41) }
  /// The name `li`.
  public static var li: HTMLName { HTMLName(known: 42) }
  /// The name `listing`.
  public static var listing: HTMLName { HTMLName(known: 43) }
  /// The name `main`.
  public static var main: HTMLName { HTMLName(known: 44) }
  /// The name `menu`.
  public static var menu: HTMLName { HTMLName(known: 45) }
  /// The name `menuitem`.
  public static var menuitem: HTMLName { HTMLName(known: 46) }
  /// The name `nav`.
  public static var nav: HTMLName { HTMLName(known: 47) }
  /// The name `ol`.
  public static var ol: HTMLName { HTMLName(known: 48) }
  /// The name `p`.
  public static var p: HTMLName { HTMLName(known: 49) }
  /// The name `plaintext`.
  public static var plaintext: HTMLName { HTMLName(known: 50) }
  /// The name `pre`.
  public static var pre: HTMLName { HTMLName(known: 51) }
  /// The name `search`.
  public static var search: HTMLName { HTMLName(known: 52) }
  /// The name `section`.
  public static var section: HTMLName { HTMLName(known: 53) }
  /// The name `summary`.
  public static var summary: HTMLName { HTMLName(known: 54) }
  /// The name `ul`.
  public static var ul: HTMLName { HTMLName(known: 55) }
  /// The name `a`.
  public static var a: HTMLName { HTMLName(known: 56) }
  /// The name `abbr`.
  public static var abbr: HTMLName { HTMLName(known: 57) }
  /// The name `acronym`.
  public static var acronym: HTMLName { HTMLName(known: 58) }
  /// The name `b`.
  public static var b: HTMLName { HTMLName(known: 59) }
  /// The name `bdi`.
  public static var bdi: HTMLName { HTMLName(known: 60) }
  /// The name `bdo`.
  public static var bdo: HTMLName { HTMLName(known: 61) }
  /// The name `big`.
  public static var big: HTMLName { HTMLName(known: 62) }
  /// The name `br`.
  public static var br: HTMLName { HTMLName(known: 63) }
  /// The name `cite`.
  public static var cite: HTMLName { HTMLName(known: 64) }
  /// The name `code`.
  public static var code: HTMLName { HTMLName(known: 65) }
  /// The name `data`.
  public static var data: HTMLName { HTMLName(known: 66) }
  /// The name `del`.
  public static var del: HTMLName { HTMLName(known: 67) }
  /// The name `dfn`.
  public static var dfn: HTMLName { HTMLName(known: 68) }
  /// The name `em`.
  public static var em: HTMLName { HTMLName(known: 69) }
  /// The name `font`.
  public static var font: HTMLName { HTMLName(known: 70) }
  /// The name `i`.
  public static var i: HTMLName { HTMLName(known: 71) }
  /// The name `ins`.
  public static var ins: HTMLName { HTMLName(known: 72) }
  /// The name `kbd`.
  public static var kbd: HTMLName { HTMLName(known: 73) }
  /// The name `mark`.
  public static var mark: HTMLName { HTMLName(known: 74) }
  /// The name `nobr`.
  public static var nobr: HTMLName { HTMLName(known: 75) }
  /// The name `q`.
  public static var q: HTMLName { HTMLName(known: 76) }
  /// The name `rb`.
  public static var rb: HTMLName { HTMLName(known: 77) }
  /// The name `rp`.
  public static var rp: HTMLName { HTMLName(known: 78) }
  /// The name `rt`.
  public static var rt: HTMLName { HTMLName(known: 79) }
  /// The name `rtc`.
  public static var rtc: HTMLName { HTMLName(known: 80) }
  /// The name `ruby`.
  public static var ruby: HTMLName { HTMLName(known: 81) }
  /// The name `s`.
  public static var s: HTMLName { HTMLName(known: 82) }
  /// The name `samp`.
  public static var samp: HTMLName { HTMLName(known: 83) }
  /// The name `small`.
  public static var small: HTMLName { HTMLName(known: 84) }
  /// The name `span`.
  public static var span: HTMLName { HTMLName(known: 85) }
  /// The name `strike`.
  public static var strike: HTMLName { HTMLName(known: 86) }
  /// The name `strong`.
  public static var strong: HTMLName { HTMLName(known: 87) }
  /// The name `sub`.
  public static var sub: HTMLName { HTMLName(known: 88) }
  /// The name `sup`.
  public static var sup: HTMLName { HTMLName(known: 89) }
  /// The name `time`.
  public static var time: HTMLName { HTMLName(known: 90) }
  /// The name `tt`.
  public static var tt: HTMLName { HTMLName(known: 91) }
  /// The name `u`.
  public static var u: HTMLName { HTMLName(known: 92) }
  /// The name `var`.
  public static var `var`: HTMLName { HTMLName(known: 93) }
  /// The name `wbr`.
  public static var wbr: HTMLName { HTMLName(known: 94) }
  /// The name `area`.
  public static var area: HTMLName { HTMLName(known: 95) }
  /// The name `audio`.
  public static var audio: HTMLName { HTMLName(known: 96) }
  /// The name `canvas`.
  public static var canvas: HTMLName { HTMLName(known: 97) }
  /// The name `embed`.
  public static var embed: HTMLName { HTMLName(known: 98) }
  /// The name `iframe`.
  public static var iframe: HTMLName { HTMLName(known: 99) }
  /// The name `img`.
  public static var img: HTMLName { HTMLName(known: 100) }
  /// The name `image`.
  public static var image: HTMLName { HTMLName(known: 101) }
  /// The name `map`.
  public static var map: HTMLName { HTMLName(known: 102) }
  /// The name `object`.
  public static var object: HTMLName { HTMLName(known: 103) }
  /// The name `param`.
  public static var param: HTMLName { HTMLName(known: 104) }
  /// The name `picture`.
  public static var picture: HTMLName { HTMLName(known: 105) }
  /// The name `source`.
  public static var source: HTMLName { HTMLName(known: 106) }
  /// The name `track`.
  public static var track: HTMLName { HTMLName(known: 107) }
  /// The name `video`.
  public static var video: HTMLName { HTMLName(known: 108) }
  /// The name `svg`.
  public static var svg: HTMLName { HTMLName(known: 109) }
  /// The name `math`.
  public static var math: HTMLName { HTMLName(known: 110) }
  /// The name `applet`.
  public static var applet: HTMLName { HTMLName(known: 111) }
  /// The name `marquee`.
  public static var marquee: HTMLName { HTMLName(known: 112) }
  /// The name `keygen`.
  public static var keygen: HTMLName { HTMLName(known: 113) }
  /// The name `noembed`.
  public static var noembed: HTMLName { HTMLName(known: 114) }
  /// The name `table`.
  public static var table: HTMLName { HTMLName(known: 115) }
  /// The name `caption`.
  public static var caption: HTMLName { HTMLName(known: 116) }
  /// The name `colgroup`.
  public static var colgroup: HTMLName { HTMLName(known: 117) }
  /// The name `col`.
  public static var col: HTMLName { HTMLName(known: 118) }
  /// The name `tbody`.
  public static var tbody: HTMLName { HTMLName(known: 119) }
  /// The name `thead`.
  public static var thead: HTMLName { HTMLName(known: 120) }
  /// The name `tfoot`.
  public static var tfoot: HTMLName { HTMLName(known: 121) }
  /// The name `tr`.
  public static var tr: HTMLName { HTMLName(known: 122) }
  /// The name `td`.
  public static var td: HTMLName { HTMLName(known: 123) }
  /// The name `th`.
  public static var th: HTMLName { HTMLName(known: 124) }
  /// The name `button`.
  public static var button: HTMLName { HTMLName(known: 125) }
  /// The name `datalist`.
  public static var datalist: HTMLName { HTMLName(known: 126) }
  /// The name `form`.
  public static var form: HTMLName { HTMLName(known: 127) }
  /// The name `input`.
  public static var input: HTMLName { HTMLName(known: 128) }
  /// The name `label`.
  public static var label: HTMLName { HTMLName(known: 129) }
  /// The name `legend`.
  public static var legend: HTMLName { HTMLName(known: 130) }
  /// The name `meter`.
  public static var meter: HTMLName { HTMLName(known: 131) }
  /// The name `optgroup`.
  public static var optgroup: HTMLName { HTMLName(known: 132) }
  /// The name `option`.
  public static var option: HTMLName { HTMLName(known: 133) }
  /// The name `output`.
  public static var output: HTMLName { HTMLName(known: 134) }
  /// The name `progress`.
  public static var progress: HTMLName { HTMLName(known: 135) }
  /// The name `select`.
  public static var select: HTMLName { HTMLName(known: 136) }
  /// The name `selectedcontent`.
  public static var selectedcontent: HTMLName { HTMLName(known: 137) }
  /// The name `textarea`.
  public static var textarea: HTMLName { HTMLName(known: 138) }
  /// The name `slot`.
  public static var slot: HTMLName { HTMLName(known: 139) }
  /// The name `xmp`.
  public static var xmp: HTMLName { HTMLName(known: 140) }
  /// The name `mglyph`.
  public static var mglyph: HTMLName { HTMLName(known: 141) }
  /// The name `malignmark`.
  public static var malignmark: HTMLName { HTMLName(known: 142) }
  /// The name `mi`.
  public static var mi: HTMLName { HTMLName(known: 143) }
  /// The name `mo`.
  public static var mo: HTMLName { HTMLName(known: 144) }
  /// The name `mn`.
  public static var mn: HTMLName { HTMLName(known: 145) }
  /// The name `ms`.
  public static var ms: HTMLName { HTMLName(known: 146) }
  /// The name `mtext`.
  public static var mtext: HTMLName { HTMLName(known: 147) }
  /// The name `annotation-xml`.
  public static var annotationXML: HTMLName { HTMLName(known: 148) }
  /// The name `annotation`.
  public static var annotation: HTMLName { HTMLName(known: 149) }
  /// The name `semantics`.
  public static var semantics: HTMLName { HTMLName(known: 150) }
  /// The name `mrow`.
  public static var mrow: HTMLName { HTMLName(known: 151) }
  /// The name `mfrac`.
  public static var mfrac: HTMLName { HTMLName(known: 152) }
  /// The name `msup`.
  public static var msup: HTMLName { HTMLName(known: 153) }
  /// The name `msub`.
  public static var msub: HTMLName { HTMLName(known: 154) }
  /// The name `msubsup`.
  public static var msubsup: HTMLName { HTMLName(known: 155) }
  /// The name `msqrt`.
  public static var msqrt: HTMLName { HTMLName(known: 156) }
  /// The name `mroot`.
  public static var mroot: HTMLName { HTMLName(known: 157) }
  /// The name `mtable`.
  public static var mtable: HTMLName { HTMLName(known: 158) }
  /// The name `mtr`.
  public static var mtr: HTMLName { HTMLName(known: 159) }
  /// The name `mtd`.
  public static var mtd: HTMLName { HTMLName(known: 160) }
  /// The name `mstyle`.
  public static var mstyle: HTMLName { HTMLName(known: 161) }
  /// The name `mspace`.
  public static var mspace: HTMLName { HTMLName(known: 162) }
  /// The name `mover`.
  public static var mover: HTMLName { HTMLName(known: 163) }
  /// The name `munder`.
  public static var munder: HTMLName { HTMLName(known: 164) }
  /// The name `munderover`.
  public static var munderover: HTMLName { HTMLName(known: 165) }
  /// The name `mfenced`.
  public static var mfenced: HTMLName { HTMLName(known: 166) }
  /// The name `mpadded`.
  public static var mpadded: HTMLName { HTMLName(known: 167) }
  /// The name `mphantom`.
  public static var mphantom: HTMLName { HTMLName(known: 168) }
  /// The name `menclose`.
  public static var menclose: HTMLName { HTMLName(known: 169) }
  /// The name `foreignObject`.
  public static var foreignObject: HTMLName { HTMLName(known: 170) }
  /// The name `desc`.
  public static var desc: HTMLName { HTMLName(known: 171) }
  /// The name `metadata`.
  public static var metadata: HTMLName { HTMLName(known: 172) }
  /// The name `path`.
  public static var path: HTMLName { HTMLName(known: 173) }
  /// The name `g`.
  public static var g: HTMLName { HTMLName(known: 174) }
  /// The name `circle`.
  public static var circle: HTMLName { HTMLName(known: 175) }
  /// The name `rect`.
  public static var rect: HTMLName { HTMLName(known: 176) }
  /// The name `line`.
  public static var line: HTMLName { HTMLName(known: 177) }
  /// The name `polyline`.
  public static var polyline: HTMLName { HTMLName(known: 178) }
  /// The name `polygon`.
  public static var polygon: HTMLName { HTMLName(known: 179) }
  /// The name `ellipse`.
  public static var ellipse: HTMLName { HTMLName(known: 180) }
  /// The name `use`.
  public static var use: HTMLName { HTMLName(known: 181) }
  /// The name `symbol`.
  public static var symbol: HTMLName { HTMLName(known: 182) }
  /// The name `defs`.
  public static var defs: HTMLName { HTMLName(known: 183) }
  /// The name `text`.
  public static var text: HTMLName { HTMLName(known: 184) }
  /// The name `tspan`.
  public static var tspan: HTMLName { HTMLName(known: 185) }
  /// The name `textPath`.
  public static var textPath: HTMLName { HTMLName(known: 186) }
  /// The name `linearGradient`.
  public static var linearGradient: HTMLName { HTMLName(known: 187) }
  /// The name `radialGradient`.
  public static var radialGradient: HTMLName { HTMLName(known: 188) }
  /// The name `stop`.
  public static var stop: HTMLName { HTMLName(known: 189) }
  /// The name `clipPath`.
  public static var clipPath: HTMLName { HTMLName(known: 190) }
  /// The name `mask`.
  public static var mask: HTMLName { HTMLName(known: 191) }
  /// The name `pattern`.
  public static var pattern: HTMLName { HTMLName(known: 192) }
  /// The name `marker`.
  public static var marker: HTMLName { HTMLName(known: 193) }
  /// The name `filter`.
  public static var filter: HTMLName { HTMLName(known: 194) }
  /// The name `view`.
  public static var view: HTMLName { HTMLName(known: 195) }
  /// The name `animate`.
  public static var animate: HTMLName { HTMLName(known: 196) }
  /// The name `animateColor`.
  public static var animateColor: HTMLName { HTMLName(known: 197) }
  /// The name `animateMotion`.
  public static var animateMotion: HTMLName { HTMLName(known: 198) }
  /// The name `animateTransform`.
  public static var animateTransform: HTMLName { HTMLName(known: 199) }
  /// The name `set`.
  public static var `set`: HTMLName { HTMLName(known: 200) }
  /// The name `altGlyph`.
  public static var altGlyph: HTMLName { HTMLName(known: 201) }
  /// The name `altGlyphDef`.
  public static var altGlyphDef: HTMLName { HTMLName(known: 202) }
  /// The name `altGlyphItem`.
  public static var altGlyphItem: HTMLName { HTMLName(known: 203) }
  /// The name `feBlend`.
  public static var feBlend: HTMLName { HTMLName(known: 204) }
  /// The name `feColorMatrix`.
  public static var feColorMatrix: HTMLName { HTMLName(known: 205) }
  /// The name `feComponentTransfer`.
  public static var feComponentTransfer: HTMLName { HTMLName(known: 206) }
  /// The name `feComposite`.
  public static var feComposite: HTMLName { HTMLName(known: 207) }
  /// The name `feConvolveMatrix`.
  public static var feConvolveMatrix: HTMLName { HTMLName(known: 208) }
  /// The name `feDiffuseLighting`.
  public static var feDiffuseLighting: HTMLName { HTMLName(known: 209) }
  /// The name `feDisplacementMap`.
  public static var feDisplacementMap: HTMLName { HTMLName(known: 210) }
  /// The name `feDistantLight`.
  public static var feDistantLight: HTMLName { HTMLName(known: 211) }
  /// The name `feDropShadow`.
  public static var feDropShadow: HTMLName { HTMLName(known: 212) }
  /// The name `feFlood`.
  public static var feFlood: HTMLName { HTMLName(known: 213) }
  /// The name `feFuncA`.
  public static var feFuncA: HTMLName { HTMLName(known: 214) }
  /// The name `feFuncB`.
  public static var feFuncB: HTMLName { HTMLName(known: 215) }
  /// The name `feFuncG`.
  public static var feFuncG: HTMLName { HTMLName(known: 216) }
  /// The name `feFuncR`.
  public static var feFuncR: HTMLName { HTMLName(known: 217) }
  /// The name `feGaussianBlur`.
  public static var feGaussianBlur: HTMLName { HTMLName(known: 218) }
  /// The name `feImage`.
  public static var feImage: HTMLName { HTMLName(known: 219) }
  /// The name `feMerge`.
  public static var feMerge: HTMLName { HTMLName(known: 220) }
  /// The name `feMergeNode`.
  public static var feMergeNode: HTMLName { HTMLName(known: 221) }
  /// The name `feMorphology`.
  public static var feMorphology: HTMLName { HTMLName(known: 222) }
  /// The name `feOffset`.
  public static var feOffset: HTMLName { HTMLName(known: 223) }
  /// The name `fePointLight`.
  public static var fePointLight: HTMLName { HTMLName(known: 224) }
  /// The name `feSpecularLighting`.
  public static var feSpecularLighting: HTMLName { HTMLName(known: 225) }
  /// The name `feSpotLight`.
  public static var feSpotLight: HTMLName { HTMLName(known: 226) }
  /// The name `feTile`.
  public static var feTile: HTMLName { HTMLName(known: 227) }
  /// The name `feTurbulence`.
  public static var feTurbulence: HTMLName { HTMLName(known: 228) }
  /// The name `glyphRef`.
  public static var glyphRef: HTMLName { HTMLName(known: 229) }
  /// The name `amp-img`.
  public static var ampImg: HTMLName { HTMLName(known: 230) }
  /// The name `amp-video`.
  public static var ampVideo: HTMLName { HTMLName(known: 231) }
  /// The name `href`.
  public static var href: HTMLName { HTMLName(known: 232) }
  /// The name `src`.
  public static var src: HTMLName { HTMLName(known: 233) }
  /// The name `class`.
  public static var `class`: HTMLName { HTMLName(known: 234) }
  /// The name `id`.
  public static var id: HTMLName { HTMLName(known: 235) }
  /// The name `name`.
  public static var name: HTMLName { HTMLName(known: 236) }
  /// The name `content`.
  public static var content: HTMLName { HTMLName(known: 237) }
  /// The name `property`.
  public static var property: HTMLName { HTMLName(known: 238) }
  /// The name `rel`.
  public static var rel: HTMLName { HTMLName(known: 239) }
  /// The name `type`.
  public static var type: HTMLName { HTMLName(known: 240) }
  /// The name `alt`.
  public static var alt: HTMLName { HTMLName(known: 241) }
  /// The name `width`.
  public static var width: HTMLName { HTMLName(known: 242) }
  /// The name `height`.
  public static var height: HTMLName { HTMLName(known: 243) }
  /// The name `target`.
  public static var target: HTMLName { HTMLName(known: 244) }
  /// The name `lang`.
  public static var lang: HTMLName { HTMLName(known: 245) }
  /// The name `role`.
  public static var role: HTMLName { HTMLName(known: 246) }
  /// The name `value`.
  public static var value: HTMLName { HTMLName(known: 247) }
  /// The name `action`.
  public static var action: HTMLName { HTMLName(known: 248) }
  /// The name `method`.
  public static var method: HTMLName { HTMLName(known: 249) }
  /// The name `charset`.
  public static var charset: HTMLName { HTMLName(known: 250) }
  /// The name `http-equiv`.
  public static var httpEquiv: HTMLName { HTMLName(known: 251) }
  /// The name `media`.
  public static var media: HTMLName { HTMLName(known: 252) }
  /// The name `sizes`.
  public static var sizes: HTMLName { HTMLName(known: 253) }
  /// The name `srcset`.
  public static var srcset: HTMLName { HTMLName(known: 254) }
  /// The name `srclang`.
  public static var srclang: HTMLName { HTMLName(known: 255) }
  /// The name `datetime`.
  public static var datetime: HTMLName { HTMLName(known: 256) }
  /// The name `pubdate`.
  public static var pubdate: HTMLName { HTMLName(known: 257) }
  /// The name `hidden`.
  public static var hidden: HTMLName { HTMLName(known: 258) }
  /// The name `tabindex`.
  public static var tabindex: HTMLName { HTMLName(known: 259) }
  /// The name `itemprop`.
  public static var itemprop: HTMLName { HTMLName(known: 260) }
  /// The name `itemtype`.
  public static var itemtype: HTMLName { HTMLName(known: 261) }
  /// The name `itemscope`.
  public static var itemscope: HTMLName { HTMLName(known: 262) }
  /// The name `itemid`.
  public static var itemid: HTMLName { HTMLName(known: 263) }
  /// The name `itemref`.
  public static var itemref: HTMLName { HTMLName(known: 264) }
  /// The name `data-src`.
  public static var dataSrc: HTMLName { HTMLName(known: 265) }
  /// The name `data-srcset`.
  public static var dataSrcset: HTMLName { HTMLName(known: 266) }
  /// The name `data-original`.
  public static var dataOriginal: HTMLName { HTMLName(known: 267) }
  /// The name `data-id`.
  public static var dataID: HTMLName { HTMLName(known: 268) }
  /// The name `data-url`.
  public static var dataURL: HTMLName { HTMLName(known: 269) }
  /// The name `data-href`.
  public static var dataHref: HTMLName { HTMLName(known: 270) }
  /// The name `data-lazy-src`.
  public static var dataLazySrc: HTMLName { HTMLName(known: 271) }
  /// The name `data-type`.
  public static var dataType: HTMLName { HTMLName(known: 272) }
  /// The name `data-name`.
  public static var dataName: HTMLName { HTMLName(known: 273) }
  /// The name `data-title`.
  public static var dataTitle: HTMLName { HTMLName(known: 274) }
  /// The name `data-value`.
  public static var dataValue: HTMLName { HTMLName(known: 275) }
  /// The name `data-index`.
  public static var dataIndex: HTMLName { HTMLName(known: 276) }
  /// The name `data-toggle`.
  public static var dataToggle: HTMLName { HTMLName(known: 277) }
  /// The name `data-target`.
  public static var dataTarget: HTMLName { HTMLName(known: 278) }
  /// The name `data-action`.
  public static var dataAction: HTMLName { HTMLName(known: 279) }
  /// The name `data-track`.
  public static var dataTrack: HTMLName { HTMLName(known: 280) }
  /// The name `data-reactid`.
  public static var dataReactid: HTMLName { HTMLName(known: 281) }
  /// The name `data-testid`.
  public static var dataTestid: HTMLName { HTMLName(known: 282) }
  /// The name `data-component`.
  public static var dataComponent: HTMLName { HTMLName(known: 283) }
  /// The name `data-size`.
  public static var dataSize: HTMLName { HTMLName(known: 284) }
  /// The name `data-width`.
  public static var dataWidth: HTMLName { HTMLName(known: 285) }
  /// The name `data-height`.
  public static var dataHeight: HTMLName { HTMLName(known: 286) }
  /// The name `align`.
  public static var align: HTMLName { HTMLName(known: 287) }
  /// The name `valign`.
  public static var valign: HTMLName { HTMLName(known: 288) }
  /// The name `bgcolor`.
  public static var bgcolor: HTMLName { HTMLName(known: 289) }
  /// The name `border`.
  public static var border: HTMLName { HTMLName(known: 290) }
  /// The name `cellpadding`.
  public static var cellpadding: HTMLName { HTMLName(known: 291) }
  /// The name `cellspacing`.
  public static var cellspacing: HTMLName { HTMLName(known: 292) }
  /// The name `color`.
  public static var color: HTMLName { HTMLName(known: 293) }
  /// The name `face`.
  public static var face: HTMLName { HTMLName(known: 294) }
  /// The name `size`.
  public static var size: HTMLName { HTMLName(known: 295) }
  /// The name `nowrap`.
  public static var nowrap: HTMLName { HTMLName(known: 296) }
  /// The name `colspan`.
  public static var colspan: HTMLName { HTMLName(known: 297) }
  /// The name `rowspan`.
  public static var rowspan: HTMLName { HTMLName(known: 298) }
  /// The name `scope`.
  public static var scope: HTMLName { HTMLName(known: 299) }
  /// The name `headers`.
  public static var headers: HTMLName { HTMLName(known: 300) }
  /// The name `clear`.
  public static var clear: HTMLName { HTMLName(known: 301) }
  /// The name `hspace`.
  public static var hspace: HTMLName { HTMLName(known: 302) }
  /// The name `vspace`.
  public static var vspace: HTMLName { HTMLName(known: 303) }
  /// The name `background`.
  public static var background: HTMLName { HTMLName(known: 304) }
  /// The name `vlink`.
  public static var vlink: HTMLName { HTMLName(known: 305) }
  /// The name `alink`.
  public static var alink: HTMLName { HTMLName(known: 306) }
  /// The name `frameborder`.
  public static var frameborder: HTMLName { HTMLName(known: 307) }
  /// The name `scrolling`.
  public static var scrolling: HTMLName { HTMLName(known: 308) }
  /// The name `marginheight`.
  public static var marginheight: HTMLName { HTMLName(known: 309) }
  /// The name `marginwidth`.
  public static var marginwidth: HTMLName { HTMLName(known: 310) }
  /// The name `allowfullscreen`.
  public static var allowfullscreen: HTMLName { HTMLName(known: 311) }
  /// The name `allow`.
  public static var allow: HTMLName { HTMLName(known: 312) }
  /// The name `rows`.
  public static var rows: HTMLName { HTMLName(known: 313) }
  /// The name `cols`.
  public static var cols: HTMLName { HTMLName(known: 314) }
  /// The name `placeholder`.
  public static var placeholder: HTMLName { HTMLName(known: 315) }
  /// The name `maxlength`.
  public static var maxlength: HTMLName { HTMLName(known: 316) }
  /// The name `minlength`.
  public static var minlength: HTMLName { HTMLName(known: 317) }
  /// The name `required`.
  public static var `required`: HTMLName { HTMLName(known: 318) }
  /// The name `readonly`.
  public static var readonly: HTMLName { HTMLName(known: 319) }
  /// The name `disabled`.
  public static var disabled: HTMLName { HTMLName(known: 320) }
  /// The name `checked`.
  public static var checked: HTMLName { HTMLName(known: 321) }
  /// The name `selected`.
  public static var selected: HTMLName { HTMLName(known: 322) }
  /// The name `multiple`.
  public static var multiple: HTMLName { HTMLName(known: 323) }
  /// The name `autocomplete`.
  public static var autocomplete: HTMLName { HTMLName(known: 324) }
  /// The name `autofocus`.
  public static var autofocus: HTMLName { HTMLName(known: 325) }
  /// The name `for`.
  public static var `for`: HTMLName { HTMLName(known: 326) }
  /// The name `enctype`.
  public static var enctype: HTMLName { HTMLName(known: 327) }
  /// The name `accept`.
  public static var accept: HTMLName { HTMLName(known: 328) }
  /// The name `accept-charset`.
  public static var acceptCharset: HTMLName { HTMLName(known: 329) }
  /// The name `novalidate`.
  public static var novalidate: HTMLName { HTMLName(known: 330) }
  /// The name `min`.
  public static var min: HTMLName { HTMLName(known: 331) }
  /// The name `max`.
  public static var max: HTMLName { HTMLName(known: 332) }
  /// The name `step`.
  public static var step: HTMLName { HTMLName(known: 333) }
  /// The name `list`.
  public static var list: HTMLName { HTMLName(known: 334) }
  /// The name `language`.
  public static var language: HTMLName { HTMLName(known: 335) }
  /// The name `defer`.
  public static var `defer`: HTMLName { HTMLName(known: 336) }
  /// The name `async`.
  public static var `async`: HTMLName { HTMLName(known: 337) }
  /// The name `integrity`.
  public static var integrity: HTMLName { HTMLName(known: 338) }
  /// The name `crossorigin`.
  public static var crossorigin: HTMLName { HTMLName(known: 339) }
  /// The name `nonce`.
  public static var nonce: HTMLName { HTMLName(known: 340) }
  /// The name `referrerpolicy`.
  public static var referrerpolicy: HTMLName { HTMLName(known: 341) }
  /// The name `loading`.
  public static var loading: HTMLName { HTMLName(known: 342) }
  /// The name `decoding`.
  public static var decoding: HTMLName { HTMLName(known: 343) }
  /// The name `fetchpriority`.
  public static var fetchpriority: HTMLName { HTMLName(known: 344) }
  /// The name `usemap`.
  public static var usemap: HTMLName { HTMLName(known: 345) }
  /// The name `ismap`.
  public static var ismap: HTMLName { HTMLName(known: 346) }
  /// The name `shape`.
  public static var shape: HTMLName { HTMLName(known: 347) }
  /// The name `coords`.
  public static var coords: HTMLName { HTMLName(known: 348) }
  /// The name `start`.
  public static var start: HTMLName { HTMLName(known: 349) }
  /// The name `reversed`.
  public static var reversed: HTMLName { HTMLName(known: 350) }
  /// The name `open`.
  public static var `open`: HTMLName { HTMLName(known: 351) }
  /// The name `poster`.
  public static var poster: HTMLName { HTMLName(known: 352) }
  /// The name `preload`.
  public static var preload: HTMLName { HTMLName(known: 353) }
  /// The name `autoplay`.
  public static var autoplay: HTMLName { HTMLName(known: 354) }
  /// The name `loop`.
  public static var loop: HTMLName { HTMLName(known: 355) }
  /// The name `muted`.
  public static var muted: HTMLName { HTMLName(known: 356) }
  /// The name `controls`.
  public static var controls: HTMLName { HTMLName(known: 357) }
  /// The name `playsinline`.
  public static var playsinline: HTMLName { HTMLName(known: 358) }
  /// The name `draggable`.
  public static var draggable: HTMLName { HTMLName(known: 359) }
  /// The name `contenteditable`.
  public static var contenteditable: HTMLName { HTMLName(known: 360) }
  /// The name `spellcheck`.
  public static var spellcheck: HTMLName { HTMLName(known: 361) }
  /// The name `translate`.
  public static var translate: HTMLName { HTMLName(known: 362) }
  /// The name `accesskey`.
  public static var accesskey: HTMLName { HTMLName(known: 363) }
  /// The name `contextmenu`.
  public static var contextmenu: HTMLName { HTMLName(known: 364) }
  /// The name `download`.
  public static var download: HTMLName { HTMLName(known: 365) }
  /// The name `ping`.
  public static var ping: HTMLName { HTMLName(known: 366) }
  /// The name `hreflang`.
  public static var hreflang: HTMLName { HTMLName(known: 367) }
  /// The name `prompt`.
  public static var prompt: HTMLName { HTMLName(known: 368) }
  /// The name `encoding`.
  public static var encoding: HTMLName { HTMLName(known: 369) }
  /// The name `about`.
  public static var about: HTMLName { HTMLName(known: 370) }
  /// The name `resource`.
  public static var resource: HTMLName { HTMLName(known: 371) }
  /// The name `typeof`.
  public static var typeof: HTMLName { HTMLName(known: 372) }
  /// The name `vocab`.
  public static var vocab: HTMLName { HTMLName(known: 373) }
  /// The name `prefix`.
  public static var prefix: HTMLName { HTMLName(known: 374) }
  /// The name `datatype`.
  public static var datatype: HTMLName { HTMLName(known: 375) }
  /// The name `profile`.
  public static var profile: HTMLName { HTMLName(known: 376) }
  /// The name `version`.
  public static var version: HTMLName { HTMLName(known: 377) }
  /// The name `rules`.
  public static var rules: HTMLName { HTMLName(known: 378) }
  /// The name `event`.
  public static var event: HTMLName { HTMLName(known: 379) }
  /// The name `aria-label`.
  public static var ariaLabel: HTMLName { HTMLName(known: 380) }
  /// The name `aria-hidden`.
  public static var ariaHidden: HTMLName { HTMLName(known: 381) }
  /// The name `aria-labelledby`.
  public static var ariaLabelledby: HTMLName { HTMLName(known: 382) }
  /// The name `aria-describedby`.
  public static var ariaDescribedby: HTMLName { HTMLName(known: 383) }
  /// The name `aria-expanded`.
  public static var ariaExpanded: HTMLName { HTMLName(known: 384) }
  /// The name `aria-haspopup`.
  public static var ariaHaspopup: HTMLName { HTMLName(known: 385) }
  /// The name `aria-controls`.
  public static var ariaControls: HTMLName { HTMLName(known: 386) }
  /// The name `aria-live`.
  public static var ariaLive: HTMLName { HTMLName(known: 387) }
  /// The name `aria-current`.
  public static var ariaCurrent: HTMLName { HTMLName(known: 388) }
  /// The name `aria-level`.
  public static var ariaLevel: HTMLName { HTMLName(known: 389) }
  /// The name `onclick`.
  public static var onclick: HTMLName { HTMLName(known: 390) }
  /// The name `onload`.
  public static var onload: HTMLName { HTMLName(known: 391) }
  /// The name `onerror`.
  public static var onerror: HTMLName { HTMLName(known: 392) }
  /// The name `onchange`.
  public static var onchange: HTMLName { HTMLName(known: 393) }
  /// The name `onsubmit`.
  public static var onsubmit: HTMLName { HTMLName(known: 394) }
  /// The name `onmouseover`.
  public static var onmouseover: HTMLName { HTMLName(known: 395) }
  /// The name `onmouseout`.
  public static var onmouseout: HTMLName { HTMLName(known: 396) }
  /// The name `xmlns`.
  public static var xmlns: HTMLName { HTMLName(known: 397) }
  /// The name `xlink:href`.
  public static var xlinkHref: HTMLName { HTMLName(known: 398) }
  /// The name `xlink:actuate`.
  public static var xlinkActuate: HTMLName { HTMLName(known: 399) }
  /// The name `xlink:arcrole`.
  public static var xlinkArcrole: HTMLName { HTMLName(known: 400) }
  /// The name `xlink:role`.
  public static var xlinkRole: HTMLName { HTMLName(known: 401) }
  /// The name `xlink:show`.
  public static var xlinkShow: HTMLName { HTMLName(known: 402) }
  /// The name `xlink:title`.
  public static var xlinkTitle: HTMLName { HTMLName(known: 403) }
  /// The name `xlink:type`.
  public static var xlinkType: HTMLName { HTMLName(known: 404) }
  /// The name `xml:lang`.
  public static var xmlLang: HTMLName { HTMLName(known: 405) }
  /// The name `xml:space`.
  public static var xmlSpace: HTMLName { HTMLName(known: 406) }
  /// The name `xmlns:xlink`.
  public static var xmlnsXlink: HTMLName { HTMLName(known: 407) }
  /// The name `definitionurl`.
  public static var definitionurl: HTMLName { HTMLName(known: 408) }
  /// The name `definitionURL`.
  public static var definitionURL: HTMLName { HTMLName(known: 409) }
  /// The name `d`.
  public static var d: HTMLName { HTMLName(known: 410) }
  /// The name `x`.
  public static var x: HTMLName { HTMLName(known: 411) }
  /// The name `y`.
  public static var y: HTMLName { HTMLName(known: 412) }
  /// The name `x1`.
  public static var x1: HTMLName { HTMLName(known: 413) }
  /// The name `x2`.
  public static var x2: HTMLName { HTMLName(known: 414) }
  /// The name `y1`.
  public static var y1: HTMLName { HTMLName(known: 415) }
  /// The name `y2`.
  public static var y2: HTMLName { HTMLName(known: 416) }
  /// The name `cx`.
  public static var cx: HTMLName { HTMLName(known: 417) }
  /// The name `cy`.
  public static var cy: HTMLName { HTMLName(known: 418) }
  /// The name `r`.
  public static var r: HTMLName { HTMLName(known: 419) }
  /// The name `rx`.
  public static var rx: HTMLName { HTMLName(known: 420) }
  /// The name `ry`.
  public static var ry: HTMLName { HTMLName(known: 421) }
  /// The name `points`.
  public static var points: HTMLName { HTMLName(known: 422) }
  /// The name `transform`.
  public static var transform: HTMLName { HTMLName(known: 423) }
  /// The name `fill`.
  public static var fill: HTMLName { HTMLName(known: 424) }
  /// The name `stroke`.
  public static var stroke: HTMLName { HTMLName(known: 425) }
  /// The name `stroke-width`.
  public static var strokeWidth: HTMLName { HTMLName(known: 426) }
  /// The name `fill-rule`.
  public static var fillRule: HTMLName { HTMLName(known: 427) }
  /// The name `clip-rule`.
  public static var clipRule: HTMLName { HTMLName(known: 428) }
  /// The name `fill-opacity`.
  public static var fillOpacity: HTMLName { HTMLName(known: 429) }
  /// The name `stroke-linecap`.
  public static var strokeLinecap: HTMLName { HTMLName(known: 430) }
  /// The name `stroke-linejoin`.
  public static var strokeLinejoin: HTMLName { HTMLName(known: 431) }
  /// The name `opacity`.
  public static var opacity: HTMLName { HTMLName(known: 432) }
  /// The name `offset`.
  public static var offset: HTMLName { HTMLName(known: 433) }
  /// The name `font-size`.
  public static var fontSize: HTMLName { HTMLName(known: 434) }
  /// The name `font-family`.
  public static var fontFamily: HTMLName { HTMLName(known: 435) }
  /// The name `focusable`.
  public static var focusable: HTMLName { HTMLName(known: 436) }
  /// The name `display`.
  public static var display: HTMLName { HTMLName(known: 437) }
  /// The name `viewBox`.
  public static var viewBox: HTMLName { HTMLName(known: 438) }
  /// The name `preserveAspectRatio`.
  public static var preserveAspectRatio: HTMLName { HTMLName(known: 439) }
  /// The name `attributeName`.
  public static var attributeName: HTMLName { HTMLName(known: 440) }
  /// The name `attributeType`.
  public static var attributeType: HTMLName { HTMLName(known: 441) }
  /// The name `baseFrequency`.
  public static var baseFrequency: HTMLName { HTMLName(known: 442) }
  /// The name `baseProfile`.
  public static var baseProfile: HTMLName { HTMLName(known: 443) }
  /// The name `calcMode`.
  public static var calcMode: HTMLName { HTMLName(known: 444) }
  /// The name `clipPathUnits`.
  public static var clipPathUnits: HTMLName { HTMLName(known: 445) }
  /// The name `diffuseConstant`.
  public static var diffuseConstant: HTMLName { HTMLName(known: 446) }
  /// The name `edgeMode`.
  public static var edgeMode: HTMLName { HTMLName(known: 447) }
  /// The name `filterUnits`.
  public static var filterUnits: HTMLName { HTMLName(known: 448) }
  /// The name `gradientTransform`.
  public static var gradientTransform: HTMLName { HTMLName(known: 449) }
  /// The name `gradientUnits`.
  public static var gradientUnits: HTMLName { HTMLName(known: 450) }
  /// The name `kernelMatrix`.
  public static var kernelMatrix: HTMLName { HTMLName(known: 451) }
  /// The name `kernelUnitLength`.
  public static var kernelUnitLength: HTMLName { HTMLName(known: 452) }
  /// The name `keyPoints`.
  public static var keyPoints: HTMLName { HTMLName(known: 453) }
  /// The name `keySplines`.
  public static var keySplines: HTMLName { HTMLName(known: 454) }
  /// The name `keyTimes`.
  public static var keyTimes: HTMLName { HTMLName(known: 455) }
  /// The name `lengthAdjust`.
  public static var lengthAdjust: HTMLName { HTMLName(known: 456) }
  /// The name `limitingConeAngle`.
  public static var limitingConeAngle: HTMLName { HTMLName(known: 457) }
  /// The name `markerHeight`.
  public static var markerHeight: HTMLName { HTMLName(known: 458) }
  /// The name `markerUnits`.
  public static var markerUnits: HTMLName { HTMLName(known: 459) }
  /// The name `markerWidth`.
  public static var markerWidth: HTMLName { HTMLName(known: 460) }
  /// The name `maskContentUnits`.
  public static var maskContentUnits: HTMLName { HTMLName(known: 461) }
  /// The name `maskUnits`.
  public static var maskUnits: HTMLName { HTMLName(known: 462) }
  /// The name `numOctaves`.
  public static var numOctaves: HTMLName { HTMLName(known: 463) }
  /// The name `pathLength`.
  public static var pathLength: HTMLName { HTMLName(known: 464) }
  /// The name `patternContentUnits`.
  public static var patternContentUnits: HTMLName { HTMLName(known: 465) }
  /// The name `patternTransform`.
  public static var patternTransform: HTMLName { HTMLName(known: 466) }
  /// The name `patternUnits`.
  public static var patternUnits: HTMLName { HTMLName(known: 467) }
  /// The name `pointsAtX`.
  public static var pointsAtX: HTMLName { HTMLName(known: 468) }
  /// The name `pointsAtY`.
  public static var pointsAtY: HTMLName { HTMLName(known: 469) }
  /// The name `pointsAtZ`.
  public static var pointsAtZ: HTMLName { HTMLName(known: 470) }
  /// The name `preserveAlpha`.
  public static var preserveAlpha: HTMLName { HTMLName(known: 471) }
  /// The name `primitiveUnits`.
  public static var primitiveUnits: HTMLName { HTMLName(known: 472) }
  /// The name `refX`.
  public static var refX: HTMLName { HTMLName(known: 473) }
  /// The name `refY`.
  public static var refY: HTMLName { HTMLName(known: 474) }
  /// The name `repeatCount`.
  public static var repeatCount: HTMLName { HTMLName(known: 475) }
  /// The name `repeatDur`.
  public static var repeatDur: HTMLName { HTMLName(known: 476) }
  /// The name `requiredExtensions`.
  public static var requiredExtensions: HTMLName { HTMLName(known: 477) }
  /// The name `requiredFeatures`.
  public static var requiredFeatures: HTMLName { HTMLName(known: 478) }
  /// The name `specularConstant`.
  public static var specularConstant: HTMLName { HTMLName(known: 479) }
  /// The name `specularExponent`.
  public static var specularExponent: HTMLName { HTMLName(known: 480) }
  /// The name `spreadMethod`.
  public static var spreadMethod: HTMLName { HTMLName(known: 481) }
  /// The name `startOffset`.
  public static var startOffset: HTMLName { HTMLName(known: 482) }
  /// The name `stdDeviation`.
  public static var stdDeviation: HTMLName { HTMLName(known: 483) }
  /// The name `stitchTiles`.
  public static var stitchTiles: HTMLName { HTMLName(known: 484) }
  /// The name `surfaceScale`.
  public static var surfaceScale: HTMLName { HTMLName(known: 485) }
  /// The name `systemLanguage`.
  public static var systemLanguage: HTMLName { HTMLName(known: 486) }
  /// The name `tableValues`.
  public static var tableValues: HTMLName { HTMLName(known: 487) }
  /// The name `targetX`.
  public static var targetX: HTMLName { HTMLName(known: 488) }
  /// The name `targetY`.
  public static var targetY: HTMLName { HTMLName(known: 489) }
  /// The name `textLength`.
  public static var textLength: HTMLName { HTMLName(known: 490) }
  /// The name `viewTarget`.
  public static var viewTarget: HTMLName { HTMLName(known: 491) }
  /// The name `xChannelSelector`.
  public static var xChannelSelector: HTMLName { HTMLName(known: 492) }
  /// The name `yChannelSelector`.
  public static var yChannelSelector: HTMLName { HTMLName(known: 493) }
  /// The name `zoomAndPan`.
  public static var zoomAndPan: HTMLName { HTMLName(known: 494) }
  static var foreignobject: HTMLName { HTMLName(known: 495) }
  static var textpath: HTMLName { HTMLName(known: 496) }
  static var lineargradient: HTMLName { HTMLName(known: 497) }
  static var radialgradient: HTMLName { HTMLName(known: 498) }
  static var clippath: HTMLName { HTMLName(known: 499) }
  static var animatecolor: HTMLName { HTMLName(known: 500) }
  static var animatemotion: HTMLName { HTMLName(known: 501) }
  static var animatetransform: HTMLName { HTMLName(known: 502) }
  static var altglyph: HTMLName { HTMLName(known: 503) }
  static var altglyphdef: HTMLName { HTMLName(known: 504) }
  static var altglyphitem: HTMLName { HTMLName(known: 505) }
  static var feblend: HTMLName { HTMLName(known: 506) }
  static var fecolormatrix: HTMLName { HTMLName(known: 507) }
  static var fecomponenttransfer: HTMLName { HTMLName(known: 508) }
  static var fecomposite: HTMLName { HTMLName(known: 509) }
  static var feconvolvematrix: HTMLName { HTMLName(known: 510) }
  static var fediffuselighting: HTMLName { HTMLName(known: 511) }
  static var fedisplacementmap: HTMLName { HTMLName(known: 512) }
  static var fedistantlight: HTMLName { HTMLName(known: 513) }
  static var fedropshadow: HTMLName { HTMLName(known: 514) }
  static var feflood: HTMLName { HTMLName(known: 515) }
  static var fefunca: HTMLName { HTMLName(known: 516) }
  static var fefuncb: HTMLName { HTMLName(known: 517) }
  static var fefuncg: HTMLName { HTMLName(known: 518) }
  static var fefuncr: HTMLName { HTMLName(known: 519) }
  static var fegaussianblur: HTMLName { HTMLName(known: 520) }
  static var feimage: HTMLName { HTMLName(known: 521) }
  static var femerge: HTMLName { HTMLName(known: 522) }
  static var femergenode: HTMLName { HTMLName(known: 523) }
  static var femorphology: HTMLName { HTMLName(known: 524) }
  static var feoffset: HTMLName { HTMLName(known: 525) }
  static var fepointlight: HTMLName { HTMLName(known: 526) }
  static var fespecularlighting: HTMLName { HTMLName(known: 527) }
  static var fespotlight: HTMLName { HTMLName(known: 528) }
  static var fetile: HTMLName { HTMLName(known: 529) }
  static var feturbulence: HTMLName { HTMLName(known: 530) }
  static var glyphref: HTMLName { HTMLName(known: 531) }
  static var attributename: HTMLName { HTMLName(known: 532) }
  static var attributetype: HTMLName { HTMLName(known: 533) }
  static var basefrequency: HTMLName { HTMLName(known: 534) }
  static var baseprofile: HTMLName { HTMLName(known: 535) }
  static var calcmode: HTMLName { HTMLName(known: 536) }
  static var clippathunits: HTMLName { HTMLName(known: 537) }
  static var diffuseconstant: HTMLName { HTMLName(known: 538) }
  static var edgemode: HTMLName { HTMLName(known: 539) }
  static var filterunits: HTMLName { HTMLName(known: 540) }
  static var gradienttransform: HTMLName { HTMLName(known: 541) }
  static var gradientunits: HTMLName { HTMLName(known: 542) }
  static var kernelmatrix: HTMLName { HTMLName(known: 543) }
  static var kernelunitlength: HTMLName { HTMLName(known: 544) }
  static var keypoints: HTMLName { HTMLName(known: 545) }
  static var keysplines: HTMLName { HTMLName(known: 546) }
  static var keytimes: HTMLName { HTMLName(known: 547) }
  static var lengthadjust: HTMLName { HTMLName(known: 548) }
  static var limitingconeangle: HTMLName { HTMLName(known: 549) }
  static var markerheight: HTMLName { HTMLName(known: 550) }
  static var markerunits: HTMLName { HTMLName(known: 551) }
  static var markerwidth: HTMLName { HTMLName(known: 552) }
  static var maskcontentunits: HTMLName { HTMLName(known: 553) }
  static var maskunits: HTMLName { HTMLName(known: 554) }
  static var numoctaves: HTMLName { HTMLName(known: 555) }
  static var pathlength: HTMLName { HTMLName(known: 556) }
  static var patterncontentunits: HTMLName { HTMLName(known: 557) }
  static var patterntransform: HTMLName { HTMLName(known: 558) }
  static var patternunits: HTMLName { HTMLName(known: 559) }
  static var pointsatx: HTMLName { HTMLName(known: 560) }
  static var pointsaty: HTMLName { HTMLName(known: 561) }
  static var pointsatz: HTMLName { HTMLName(known: 562) }
  static var preservealpha: HTMLName { HTMLName(known: 563) }
  static var primitiveunits: HTMLName { HTMLName(known: 564) }
  static var refx: HTMLName { HTMLName(known: 565) }
  static var refy: HTMLName { HTMLName(known: 566) }
  static var repeatcount: HTMLName { HTMLName(known: 567) }
  static var repeatdur: HTMLName { HTMLName(known: 568) }
  static var requiredextensions: HTMLName { HTMLName(known: 569) }
  static var requiredfeatures: HTMLName { HTMLName(known: 570) }
  static var specularconstant: HTMLName { HTMLName(known: 571) }
  static var specularexponent: HTMLName { HTMLName(known: 572) }
  static var spreadmethod: HTMLName { HTMLName(known: 573) }
  static var startoffset: HTMLName { HTMLName(known: 574) }
  static var stddeviation: HTMLName { HTMLName(known: 575) }
  static var stitchtiles: HTMLName { HTMLName(known: 576) }
  static var surfacescale: HTMLName { HTMLName(known: 577) }
  static var systemlanguage: HTMLName { HTMLName(known: 578) }
  static var tablevalues: HTMLName { HTMLName(known: 579) }
  static var targetx: HTMLName { HTMLName(known: 580) }
  static var targety: HTMLName { HTMLName(known: 581) }
  static var textlength: HTMLName { HTMLName(known: 582) }
  static var viewtarget: HTMLName { HTMLName(known: 583) }
  static var xchannelselector: HTMLName { HTMLName(known: 584) }
  static var ychannelselector: HTMLName { HTMLName(known: 585) }
  static var zoomandpan: HTMLName { HTMLName(known: 586) }
  static var viewbox: HTMLName { HTMLName(known: 587) }
  static var preserveaspectratio: HTMLName { HTMLName(known: 588) }
}
