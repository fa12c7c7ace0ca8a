/** Customer names that must show as plain text wherever a customer is shown: templates, Markdown, mentions, client-side functions. */
export const hostileNames: readonly { readonly id: string; readonly companyName: string; readonly purpose: string }[] = [
  { id: '00000000-0000-4000-8000-000000000901', companyName: '$' + '{customer.id} 模板贸易有限公司', purpose: 'card template injection' },
  {
    id: '00000000-0000-4000-8000-000000000902',
    companyName: '[点击这里](https://evil.example) 贸易有限公司',
    purpose: 'markdown link injection',
  },
  { id: '00000000-0000-4000-8000-000000000903', companyName: '**粗体** _斜体_ `代码` 贸易有限公司', purpose: 'markdown emphasis' },
  { id: '00000000-0000-4000-8000-000000000904', companyName: '<at>全体成员</at> 贸易有限公司', purpose: 'mention injection' },
  {
    id: '00000000-0000-4000-8000-000000000905',
    companyName: '{{DATE(2026-11-24T00:00:00Z)}} 贸易有限公司',
    purpose: 'date function of clients',
  },
];
