/** Chinese words of everyday reports: a customer's name may begin after one and end before one, and none of them is a customer. Input only. */
const many =
  '我们|我司|我方|咱们|他们|你们|客户|客户说|客户反馈|用户|公司|这家|那家|这个|那个|这边|那边|贵司|反馈|反映|报告|上报|呈报|报障|报修|麻烦|帮忙|帮我|看下|看看|一下|说是|无法|不能|收不到|收不了|没收到|发不出去|发不出|发不了|打不开|登录|登陆|登不上|登不了|进不去|进不了|连不上|连接|访问|外部|内部|邮件|邮箱|会议|同步|文件|密码|帐户|帐号|账户|账号|安装|激活|失败|报错|错误|异常|问题|故障|提示|显示|出现|突然|一直|经常|偶尔|全部|所有|部分|今天|昨天|现在|目前|早上|上午|下午|晚上|开始|以来|左右|手机|电脑|网页|网络|客户端|桌面|服务|系统|数据|管理员|员工|同事|人员|老师|学生|总部|分公司|办公室|门店|中国|中部|东部|西部|南部|北部|华东|华南|华北|华中|国际|全国|有限|集团|科技|关于|来自|由于|因为|但是|可以|需要|申请|更新|打印|链接|页面|应用|功能|软件|版本|许可证|订阅|发票|帐单|账单|共享|权限|来宾|图片|附件|退信|退回|使用|设置|配置|删除|恢复|添加|新建';
const few = '的有在是和与及跟从对把被让就都还又也不没请说给向';

/** Any run of filler words in a text. */
export const fillers = new RegExp(`(?:${many}|[${few}])+`, 'g');

const alone = new Set(many.split('|'));

/** Is this word by itself no name? */
export const isFiller = (word: string): boolean => alone.has(word);
