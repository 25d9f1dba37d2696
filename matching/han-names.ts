/**
 * Characters that often stand second in a given name and hardly ever begin the word after one. After a name of two
 * characters they mean that the name goes on: 潘欣怡 is not 潘欣. Characters that also begin common words, such as 明,
 * 建 and 强, are left out: "潘欣建议" is about 潘欣.
 */
const GIVEN =
  '怡颖悦妍妮婷雅琪瑶琳莹玥玲芬芸芝萍莉莎菲蕾薇昕昊俊杰涛浩瀚泽斌彬楠桐枫柏梓桂娜娟娴婉媛嫣璇瑞瑾瑜璐珊珍梅菊荷蓉蓓岚峰岳淇涵潇烨炜煜熙睿哲轩逸恺骏骁鑫锋铭锐霖霏雯馨颜莲艳倩茜茹苗蔚芮芷萱怀宸宥翰彤欣妤芯芷茵菁蕊蓁' +
  '穎悅瑤瑩萊傑濤澤楓嫻嵐瀟燁煒軒愷駿驍鋒銘銳顏蓮豔艷蔣';

/** True if a character after a person's name of two Han characters makes it a longer, other name. */
export function continuesHanName(text: string, end: number): boolean {
  return GIVEN.includes(text.charAt(end) || ' ');
}
