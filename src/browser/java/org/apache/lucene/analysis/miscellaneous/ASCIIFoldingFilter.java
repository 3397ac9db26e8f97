package org.apache.lucene.analysis.miscellaneous;

import java.util.HashMap;
import java.util.Map;

/**
 * Lucene's folding of letters to ASCII as a table: its own 3,000 cases would be half of the engine.
 * Made from Lucene's; a test compares them.
 */
public final class ASCIIFoldingFilter {

  /** What chars are folded to, each time followed by these chars. */
  private static final String TABLE =
      """
      !！ !!‼ !?⁉ "«»“”„″‶❝❞❮❯＂ #＃ $＄ %⁒％ &＆ '‘’‚‛′‵‹›❛❜＇ (⁽₍❨❪（ ((⸨ (1)⑴
      (10)⑽ (11)⑾ (12)⑿ (13)⒀ (14)⒁ (15)⒂ (16)⒃ (17)⒄ (18)⒅ (19)⒆ (2)⑵ (20)⒇
      (3)⑶ (4)⑷ (5)⑸ (6)⑹ (7)⑺ (8)⑻ (9)⑼ (a)⒜ (b)⒝ (c)⒞ (d)⒟ (e)⒠ (f)⒡
      (g)⒢ (h)⒣ (i)⒤ (j)⒥ (k)⒦ (l)⒧ (m)⒨ (n)⒩ (o)⒪ (p)⒫ (q)⒬ (r)⒭ (s)⒮
      (t)⒯ (u)⒰ (v)⒱ (w)⒲ (x)⒳ (y)⒴ (z)⒵ )⁾₎❩❫） ))⸩ *⁎＊ +⁺₊＋ ,， -‐‑‒–—⁻₋－
      .． /⁄／ 0⁰₀⓪⓿０ 1¹₁①⓵❶➀➊１ 1.⒈ 10⑩⓾❿➉➓ 10.⒑ 11⑪⓫ 11.⒒ 12⑫⓬ 12.⒓
      13⑬⓭ 13.⒔ 14⑭⓮ 14.⒕ 15⑮⓯ 15.⒖ 16⑯⓰ 16.⒗ 17⑰⓱ 17.⒘ 18⑱⓲ 18.⒙
      19⑲⓳ 19.⒚ 2²₂②⓶❷➁➋２ 2.⒉ 20⑳⓴ 20.⒛ 3³₃③⓷❸➂➌３ 3.⒊
      4⁴₄④⓸❹➃➍４ 4.⒋ 5⁵₅⑤⓹❺➄➎５ 5.⒌ 6⁶₆⑥⓺❻➅➏６ 6.⒍ 7⁷₇⑦⓻❼➆➐７ 7.⒎
      8⁸₈⑧⓼❽➇➑８ 8.⒏ 9⁹₉⑨⓽❾➈➒９ 9.⒐ :： ;⁏； <❬❰＜ =⁼₌＝ >❭❱＞ ?？ ?!⁈ ??⁇ @＠
      AÀÁÂÃÄÅĀĂĄƏǍǞǠǺȀȂȦȺᴀḀẠẢẤẦẨẪẬẮẰẲẴẶⒶＡ AAꜲ AEÆǢǼᴁ AOꜴ AUꜶ AVꜸꜺ AYꜼ BƁƂɃʙᴃḂḄḆⒷＢ
      CÇĆĈĊČƇȻʗᴄḈⒸＣ DÐĎĐƉƊƋᴅᴆḊḌḎḐḒⒹꝹＤ DZǄǱ Dzǅǲ EÈÉÊËĒĔĖĘĚƎƐȄȆȨɆᴇḔḖḘḚḜẸẺẼẾỀỂỄỆⒺⱻＥ
      FƑḞⒻꜰꝻꟻＦ GĜĞĠĢƓǤǥǦǧǴɢʛḠⒼꝽꝾＧ HĤĦȞʜḢḤḦḨḪⒽⱧⱵＨ HVǶ IÌÍÎÏĨĪĬĮİƖƗǏȈȊɪᵻḬḮỈỊⒾꟾＩ
      IJĲ JĴɈᴊⒿＪ KĶƘǨᴋḰḲḴⓀⱩꝀꝂꝄＫ LĹĻĽĿŁȽʟᴌḶḸḺḼⓁⱠⱢꝆꝈꞀＬ LJǇ LLỺ Ljǈ MƜᴍḾṀṂⓂⱮꟽꟿＭ
      NÑŃŅŇŊƝǸȠɴᴎṄṆṈṊⓃＮ NJǊ Njǋ OÒÓÔÕÖØŌŎŐƆƟƠǑǪǬǾȌȎȪȬȮȰᴏᴐṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢⓄꝊꝌＯ
      OEŒɶ OOꝎ OUȢᴕ PƤᴘṔṖⓅⱣꝐꝒꝔＰ QɊⓆꝖꝘＱ RŔŖŘȐȒɌʀʁᴙᴚṘṚṜṞⓇⱤꝚꞂＲ SŚŜŞŠȘṠṢṤṦṨⓈꜱꞅＳ SSẞ
      TŢŤŦƬƮȚȾᴛṪṬṮṰⓉꞆＴ THÞꝦ TZꜨ UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖɄᴜᵾṲṴṶṸṺỤỦỨỪỬỮỰⓊＵ VƲɅᴠṼṾỼⓋꝞꝨＶ
      VYꝠ WŴǷᴡẀẂẄẆẈⓌⱲＷ XẊẌⓍＸ YÝŶŸƳȲɎʏẎỲỴỶỸỾⓎＹ ZŹŻŽƵȜȤᴢẐẒẔⓏⱫꝢＺ [⁅❲［ \\＼ ]⁆❳］
      ^‸＾ _＿ aàáâãäåāăąǎǟǡǻȁȃȧɐəɚᶏᶕḁẚạảấầẩẫậắằẳẵặₐₔⓐⱥⱯａ aaꜳ aeæǣǽᴂ aoꜵ auꜷ avꜹꜻ
      ayꜽ bƀƃɓᵬᶀḃḅḇⓑｂ cçćĉċčƈȼɕḉↄⓒꜾꜿｃ dðďđƌȡɖɗᵭᶁᶑḋḍḏḑḓⓓꝺｄ dbȸ dzǆǳʣʥ
      eèéêëēĕėęěǝȅȇȩɇɘɛɜɝɞʚᴈᶒᶓᶔḕḗḙḛḝẹẻẽếềểễệₑⓔⱸｅ fƒᵮᶂḟẛⓕꝼｆ ffﬀ ffiﬃ fflﬄ fiﬁ
      flﬂ gĝğġģǵɠɡᵷᵹᶃḡⓖꝿｇ hĥħȟɥɦʮʯḣḥḧḩḫẖⓗⱨⱶｈ hvƕ iìíîïĩīĭįıǐȉȋɨᴉᵢᵼᶖḭḯỉịⁱⓘｉ
      ijĳ jĵǰȷɉɟʄʝⓙⱼｊ kķƙǩʞᶄḱḳḵⓚⱪꝁꝃꝅｋ lĺļľŀłƚȴɫɬɭᶅḷḹḻḽⓛⱡꝇꝉꞁｌ ljǉ llỻ lsʪ lzʫ
      mɯɰɱᵯᶆḿṁṃⓜｍ nñńņňŉŋƞǹȵɲɳᵰᶇṅṇṉṋⁿⓝｎ njǌ
      oòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔɵᴖᴗᶗṍṏṑṓọỏốồổỗộớờởỡợₒⓞⱺꝋꝍｏ oeœᴔ ooꝏ ouȣ
      pƥᵱᵽᶈṕṗⓟꝑꝓꝕꟼｐ qĸɋʠⓠꝗꝙｑ qpȹ rŕŗřȑȓɍɼɽɾɿᵣᵲᵳᶉṙṛṝṟⓡꝛꞃｒ sśŝşšſșȿʂᵴᶊṡṣṥṧṩẜẝⓢꞄｓ
      ssß stﬆ tţťŧƫƭțȶʇʈᵵṫṭṯṱẗⓣⱦｔ tcʨ thþᵺꝧ tsʦ tzꜩ
      uùúûüũūŭůűųưǔǖǘǚǜȕȗʉᵤᶙṳṵṷṹṻụủứừửữựⓤｕ ueᵫ vʋʌᵥᶌṽṿⓥⱱⱴꝟｖ vyꝡ
      wŵƿʍẁẃẅẇẉẘⓦⱳｗ xᶍẋẍₓⓧｘ yýÿŷƴȳɏʎẏẙỳỵỷỹỿⓨｙ zźżžƶȝȥɀʐʑᵶᶎẑẓẕⓩⱬꝣｚ {❴｛ }❵｝ ~⁓～
      """;

  private static final Map<Character, String> FOLDED = new HashMap<>();

  static {
    for (String entry : TABLE.strip().split("\\s+")) {
      int ascii = 0;
      while (entry.charAt(ascii) < 0x80) {
        ascii++;
      }
      for (int i = ascii; i < entry.length(); i++) {
        FOLDED.put(entry.charAt(i), entry.substring(0, ascii));
      }
    }
  }

  private ASCIIFoldingFilter() {}

  /** Folds chars as Lucene's filter does, and returns the length of the output. */
  public static int foldToASCII(
      char[] input, int inputPos, char[] output, int outputPos, int length) {
    int end = outputPos;
    for (int i = inputPos; i < inputPos + length; i++) {
      String folded = input[i] < 0x80 ? null : FOLDED.get(input[i]);
      if (folded == null) {
        output[end++] = input[i];
      } else {
        folded.getChars(0, folded.length(), output, end);
        end += folded.length();
      }
    }
    return end;
  }
}
