import{n as e,t}from"../../shared/migration.js";import{t as n}from"../../shared/sql.js";const r=async e=>{await n`
    create table category_copies (
      id uuid primary key,
      version bigint not null,
      deleted boolean not null,
      seen_in uuid,
      slug text not null,
      name text not null,
      search_name text not null,
      parent_id uuid,
      position integer not null
    )`.execute(e),await n`create index category_copies_slug on category_copies (slug) where not deleted`.execute(e),await n`create index category_copies_parent on category_copies (parent_id) where not deleted`.execute(e),await t(e)},i=async t=>{await e(t),await n`drop table category_copies`.execute(t)};export{i as down,r as up};