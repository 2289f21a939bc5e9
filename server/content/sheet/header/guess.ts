import type { ImportKey } from './keys.ts';
import { wordsOf } from './keys.ts';

/**
 * What a header that is no known name says by its words, in English and in some of the languages lists are kept in. The first line that
 * fits counts: what is particular stands above what is general ("Expected Reaction to Inject" before "… to …").
 */
const BY_WORD: readonly (readonly [ImportKey | null, RegExp])[] = [
  // Nothing of ours, though a word of it sounds like it.
  [
    null,
    /\b(?:score|points|weight|percent|location|room|building|first name|last name|phone number|mail address|file|url|link|photo|picture|image|profile|priority|severity|colou?r|duration|allotted|allowed|end time|finish|lat|long)\b/,
  ],
  [
    'firedAt',
    /\b(?:actual|real)(?:ly)? (?:time of |delivery |inject )?(?:time |dtg )?(?:delivered|injected|fired|sent|released|delivery)\b|\btime (?:delivered|injected|fired|sent|released|completed)\b|\bactual (?:time|dtg)\b/,
  ],
  ['skipReason', /\breason (?:for )?(?:skip|omission|not)/],
  [
    'expectedAction',
    /\bexpect|\banticipat|\bdesired|\bideal (?:action|response)|\bcorrect (?:action|response)|\bplayer (?:action|response|reaction)s?\b|\btrainee (?:action|response)|erwartet|attendu|esperad|atteso|期待|想定|预期|預期|기대|ожида|المتوقع/,
  ],
  [
    'replies',
    /\bpolls?\b|\bchoices?\b|\b(?:answer|reply|response) (?:option|choice|button)s?\b|\bantwort|\bréponses?\b|選択肢|选项|선택지|варианты/,
  ],
  [
    'message',
    /\bnarrative\b|\b(?:message|inject|full|exact|verbatim) (?:text|script|content|body|wording)\b|\bscript\b/,
  ],
  [
    'scenarioTime',
    /\b(?:story|scenario|simulated|notional|fictional|virtual|in game|game) (?:date|time|clock|day)/,
  ],
  [
    'to',
    /\b(?:send|sent|deliver|delivered|address|addressed|issue|issued|pass|passed|given|give|inject|injected|directed|transmit) to\b|^to\b|\bto whom\b|\brecipients?\b|\breceivers?\b|\breceiving\b|\baddressees?\b|\baudiences?\b/,
  ],
  [
    'from',
    /\b(?:send|sent|issued|originat\w*|simulated|coming|comes|received|call(?:ed)?) (?:from|by)\b|^from\b|\bfrom whom\b|\bsenders?\b|\boriginators?\b|\bcaller\b|\borigin\b/,
  ],
  [
    'controller',
    /\b(?:injected|delivered|conducted|played) by\b|\bimplementer|\bcontroller|\bresponsib|\b(?:inject )?(?:author|developer|owner|poc|lead)\b|\bassigned\b|verantwortlich|übungsleit|\bresponsable\b|\banimateur|担当|负责|負責|ответствен|المسؤول/,
  ],
  [
    'notes',
    /\bnotes?\b|\bremarks?\b|\bcomments?\b|\binstructions?\b|\bguidance\b|\bhints?\b|\bbackground\b|\bquestions?\b|bemerkung|notiz|anmerkung|hinweis|\bremarques?\b|\bcommentaires?\b|\bnotas?\b|\bobservaciones\b|備考|备注|備註|비고|ملاحظات|примечан/,
  ],
  [
    'method',
    /\bmethod|\bmodes?\b|\bmeans\b|\bmedium\b|\bmedia\b|\bchannels?\b|\bdelivery\b|\bformat\b|\bvia\b|\bvector\b|\bhow (?:sent|delivered|received)\b|\bcomms? (?:path|type)\b|kanal|übermittlung|\bmittel\b|\bmedium\b|übertragung|\bmoyens?\b|\bcanal\b|\bmedio\b|\bcanale\b|手段|方法|媒体|渠道|媒介|방법|القناة|الوسيلة|канал|способ/,
  ],
  [
    'number',
    /^(?:inject|event|msel|serial|item|row|seq(?:uence)?|entry|ref(?:erence)?|source|lfd|laufende)? ?(?:#|no|nr|num(?:ber)?|id|ref(?:erence)?|code|serial|n°|key)(?: #)?$|\breference$|^番号$|^編号$|^编号$|^序号$|^번호$|^№$|^n$|^n o$|^lfd nr$|^nummer$|^num[eé]ro$|^n[uú]mero$|^الرقم$|^رقم$|^номер$/,
  ],
  [
    'day',
    /^(?:exercise |ex |event |inject |play )?(?:day|date)(?: of (?:exercise|week))?$|^datum$|^(?:übungs)?tag$|^jour(?:née)?$|^fecha$|^d[ií]a$|^giorno$|^日付$|^日期$|^日目?$|^날짜$|^дата$|^التاريخ$|^اليوم$/,
  ],
  [
    'scheduled',
    /\bdtg\b|\btime ?lines?\b|\btime\b|\btimes\b|\btiming\b|\bt \+|\bt\+|\bh\+|\bclock\b|\bschedul|\bwhen\b|\boffset\b|\belapsed\b|\bstart\b|\bminutes?\b|\bhours?\b|zeit|\bbeginn\b|\bheure|\bhoraire|\bhorodat|\bhora\b|\borario\b|\bora\b|時刻|時間|日時|时间|时刻|시간|시각|время|الوقت|الساعة/,
  ],
  [
    'to',
    /\bplayers?\b|\btargets?\b|\bteams?\b|\broles?\b(?! play)|\bparticipants?\b|\bdesks?\b|\bcells?\b|\bunits?\b|\bdepartments?\b|\bagenc(?:y|ies)\b|empfänger|adressat|zielgruppe|^an$|\bdestinataires?\b|\bpour\b|\bdestinatari\w*|\bpara\b|宛先|受信|対象|送信先|收件|接收|对象|수신|المستلم|المتلقي|إلى|получател|кому/,
  ],
  [
    'from',
    /absender|^von$|\bsource\b|\bquelle\b|\bexp[eé]diteurs?\b|[eé]metteurs?\b|\bde la part\b|^de$|\bremitente|\bmittente|送信|発信|差出|发件|发送|寄件|발신|المرسل|^من$|отправител|от кого/,
  ],
  ['criticalTask', /\bcritical tasks?\b|\btasks?\b|\bcriteri/],
  [
    'objective',
    /\bobjectives?\b|\bcapabilit|\blearning\b|\bpurpose\b|\baims?\b|\bgoals?\b|lernziel|übungsziel|^ziele?$|\bobjectifs?\b|\bobjetivos?\b|目的|目标|目標|목표|الهدف|цель/,
  ],
  [
    'status',
    /\bstatus\b|\bstatut\b|\bestado\b|\bdone\b|\bapprov|^state$|^stand$|状態|状态|狀態|상태|الحالة|статус/,
  ],
  ['type', /\btypes?\b|\bkind\b|\bcategory\b|\btyp\b|^art$|\btipo\b|種別|種類|类型|類型|유형|النوع|тип/],
  [
    'phase',
    /\bphases?\b|\bmoves?\b|\bstages?\b|\bstory ?line|\bthread\b|\bvignette\b|\btracks?\b|\bmodules?\b|\bacts?\b|\bsession\b|\bround\b|局面|阶段|階段/,
  ],
  [
    'trigger',
    /\btriggers?\b|\bconditions?\b|\bcontingen|\bcue\b|auslöser|déclencheur|\bprerequisite|\bdepend/,
  ],
  [
    'subject',
    /\bsubjects?\b|\btitles?\b|\bheadlines?\b|\btopics?\b|\bname\b|\bsummary\b|\bsynopsis\b|\bshort (?:text|description)|betreff|überschrift|\btitel\b|\bthema\b|\bobjet\b|\bsujet\b|\btitre\b|\basunto\b|\btítulo\b|\boggetto\b|件名|題名|主題|标题|標題|主题|제목|الموضوع|العنوان|тема|заголовок/,
  ],
  [
    'message',
    /\bmessages?\b|\bbody\b|\btexts?\b|\bcontents?\b|\bdescriptions?\b|\bdetails?\b|\binjects?\b|\bevents?\b|\bsituation\b|\bscenario\b|\bstory\b|\bwhat happens\b|inhalt|nachricht|beschreibung|meldung|einspielung|ereignis|\blage\b|\bcontenu\b|\btextes?\b|\bdescriptif\b|événement|\bcontenido\b|\bmensaje\b|\bdescripci[oó]n\b|\bmessaggio\b|\bcontenuto\b|内容|本文|正文|メッセージ|내용|메시지|الرسالة|النص|المحتوى|сообщени|текст|описани|содержани/,
  ],
];

/** Null where no word of the header is one of an event list, or one that says that it is about something else. */
export function guessedAs(header: string): { key: ImportKey; rank: number } | null {
  const words = wordsOf(header);
  if (words === '' || words.length > 80) return null;
  const rank = BY_WORD.findIndex(([, pattern]) => pattern.test(words));
  const key = BY_WORD[rank]?.[0] ?? null;
  return key === null ? null : { key, rank };
}
