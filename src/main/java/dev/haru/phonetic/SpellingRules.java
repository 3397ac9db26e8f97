package dev.haru.phonetic;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules for how the letters of English and English-looking words sound in Hangul.
 *
 * <p>They follow the loanword orthography of the National Institute of Korean Language (외래어 표기법,
 * chapter 2 with the table of English sounds, chapter 3 section 1), and common usage beyond it. The
 * orthography maps sounds to Hangul, while these rules start from spellings, so most spellings have
 * several sounds. In short: f is ㅍ (in older words ㅎ), v ㅂ, z ㅈ, th ㅅ or ㄷ, sh 시 with its glides,
 * ch and tch ㅊ, j and soft g ㅈ; l between vowels is ㄹㄹ, r before a consonant or at the end is
 * silent; a stop after a short vowel is a coda, other consonants take ㅡ; short a is ㅐ, an
 * unstressed vowel often ㅓ. The costs were set by hand to suit the words of the IT dictionary.
 */
final class SpellingRules {

  /**
   * A line: letters; {@code left_right}, the required context before and after, if any ({@code #} a
   * word's edge, {@code V} a vowel letter, {@code C} a consonant letter, or the letter itself); and
   * the sounds with their costs ({@code -} is silence; no number means no cost).
   */
  private static final String TABLE =
      """
      b            b
      b _C#        B
      b _V         B:10
      b m_         -:20
      b m_#        -
      b #_C        bi:10
      c            k s:60
      c _C#        G
      c _V         G:10
      c _eiy       s c:40
      c _t         -:15
      cc _eiy      Gs ks
      ch           c ci k:5 G:20 s:15 sy:15
      che _#       s:5 si:5 swi:5
      c #_C        si:20
      ck           k G
      ci _aou      s sy
      cqu          ku kw
      d            d
      d _C#        T:15
      d _V         T:20
      du _aceliouy ju:10
      d #_C        di:10
      d _#         di:10
      dge          j ji
      dg _ei       j
      f            p h:25 hw:35
      g            g
      g _C#        G:10
      g _V         G:15
      g _eiy       j ji
      g #_C        ji:20
      g #_n        -
      g _n         -:20
      gh           g:20 -:10 p:40
      gh _t        -
      gn _#        n
      gm _#        m
      gu _eiy      g
      h            h
      h V_#C       -:5
      h            -:40
      j            j ji:10 jei:15 h:40 y:40
      k _VC        k
      k _C         G
      k _V         G:10
      k C_#        k
      k #_C        kei:10
      k V_#        G k:5
      k #_n        -
      l _C#        l
      l _V         l:20
      l V_V        L r:15
      l #_         r L:40
      l C_V        L r:20
      ll           L l r:15
      l _C         -:60
      le _#CV      xl vl l el:15
      m            m
      m #_C        em:10
      mn _#        m
      n            n
      n #_C        en:10
      n m_#        -
      n _gckqx     N
      ng           Ng
      ng _C#       N
      ng _V        N:15
      p _VC        p
      p _C         B
      p _V         B:10
      p C_#        p
      p V_#        B p:5
      p #_C        pi:10
      p #_sn       -
      pe _#C       B:5
      ph           p b:35 B:30
      qu           kw k ku kyu:10
      q            k G
      que _#       k G
      r            r
      r V_V        vr:5
      r _#C        -:25 v:10
      rh           r
      s            s
      s #_C        esx:20
      st _el       s:10
      s V_V        j
      s _#         j:5 -:20
      s _m         j
      sc _eiy      s
      sch          sxk s:20 syu:20
      se _#C       s sx j jx
      sh           sy si s:8 swi sw:5
      si _o        sy j s
      ssi _o       sy
      su V_ar      ju
      su           syu:10
      t _VC        t
      t _C         T
      t _V         T:10
      t C_#        t T:10
      t V_#        T t:5
      t r_#        T
      t #_C        ti:10
      t            -:60 d:45
      tch          c ci
      th           s d:10 t:15 T
      ti _aeou     sy s c:15
      ts _#        c cx
      tz           c cx
      tu           cu:10
      ture         cv cyuv:20
      te _#        syvn:35
      t _#         syvn:45
      v            b B:20 p:50
      v #_C        bxi:10
      w            w
      w            -:30
      wh           w hw h
      wr #_        r
      x            Gs ks ksx kxs:5 kxsx:5
      x #_         j
      x #_C        eGs:5 eGsx:5
      x _V         gxj Gj:10
      xc _ei       Gs ks
      z            j s:20 c:25
      ze _#        jx
      zz           j cj:10

      a _Co        e a v:12 o:25 i:45 ei:10
      a _iyue      e:15 a:20
      a _#         a v:10 e:20 ei:20
      a #_C        v:5
      ae           e i
      age _#       iji
      ai           ei e ai:10
      air          ev
      al _k        o
      al _lt       ol
      al _m        a
      ar _#C       a ar:5 v:10
      are _#C      ev
      au           o au:15 u:40
      aw           o
      ay           ei ai:20
      e _VC        e i:10 v:15
      e _#         e:25 i:25
      el           xl:10
      en           xn:5
      e V_#        -:5
      e            x:30 -:30
      e C_#        - i:10
      e C_C        -:25
      ea           i e ei:10 v:15 ie:10 ia:10
      ear _#C      iv v
      ee           i
      eer          iv
      ei           ei i ai
      er _#C       v
      er _V        v:20
      ered _#      vdx:5
      ed _#        dx d idx:10 T:20
      ere _#       iv ev
      eu           yu u e:30
      ew           yu u
      ey           i ei
      i _VC        i ai:4 v:30
      i _#         i ai:25
      iew          yu
      i            e:40
      ie           i ai ie ye:20
      igh          ai
      io           io aio yo:20
      ir _#C       v
      ire _#C      aiv
      o _C#        o v:5 a:5
      o _V         o:5 v:15
      on           xn:15
      o            u:30 wv:40 ou:15 -:60
      oa           o
      oe           o u:10 i:40
      oi           oi
      oo           u v:20 o:20
      or _#C       o v
      ore _#C      ov o
      ou           au u o v:10
      our _#       awv v o
      ow           au ou:5 o awu:10
      ower         awv
      oy           oi
      u            v:5 u yu
      u            a:20 i:40 wi:25 x:40
      u g_ei       -
      ue           u yu
      ue gq_       -
      ui           i wi u yui:10 ai:20
      ur _#C       v
      ure _#       yv v yuv
      y            i ai y:60
      y _V         y i:20
      wa           wv wo
      wor _#C      wv wo
      wo           u:20

      #            -:8
      0            -:40
      """;

  private static final SpellingRule[][] BY_LETTER = parse();

  private SpellingRules() {}

  /** Returns the rules whose letters begin with a letter of a {@link LatinSpelling}. */
  static SpellingRule[] of(char letter) {
    return BY_LETTER[SpellingRule.index(letter)];
  }

  private static SpellingRule[][] parse() {
    List<List<SpellingRule>> byLetter = new ArrayList<>();
    for (int i = 0; i < SpellingRule.LETTER_COUNT; i++) {
      byLetter.add(new ArrayList<>());
    }
    for (String line : TABLE.split("\n", -1)) {
      if (!line.isBlank()) {
        List<SpellingRule> rules = SpellingRule.parse(line.strip());
        byLetter.get(SpellingRule.index(line.strip().charAt(0))).addAll(rules);
      }
    }
    return byLetter.stream()
        .map(rules -> rules.toArray(new SpellingRule[0]))
        .toArray(SpellingRule[][]::new);
  }
}
