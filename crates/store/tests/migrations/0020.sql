insert into export (id, document, of_id, title, number, language, exported_at, data_sha256, file_sha256, bytes, pages, file_name)
values
  ('01980c2e-7a10-7000-8000-000000000001', 'resolution', '01980c2e-7a10-7000-8000-000000000500', '关于委托第三方评估机构的决议', '学会决〔2026〕3号', 'zh-Hans', '2026-09-14T10:00:00+08:00', 'aa', 'bb', 90000, 2, '决议.pdf'),
  ('01980c2e-7a10-7000-8000-000000000002', 'attendance_sheet', '01980c2e-7a10-7000-8000-000000000003', '签到表', null, 'zh-Hans', '2026-09-14T10:01:00+08:00', 'cc', 'dd', 50000, 2, '签到表.pdf');
insert into submission (id, export_id, recipient, sent_on, fate)
values ('01980c2e-7a10-7000-8000-000000000003', '01980c2e-7a10-7000-8000-000000000001', '中国科协', '2026-09-15', 'sent');
