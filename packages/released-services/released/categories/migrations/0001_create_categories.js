import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table categories (
      id uuid primary key,
      version bigint not null,
      slug text not null,
      name text not null,
      description text not null,
      parent_id uuid constraint categories_parent_id_fkey references categories (id),
      position integer not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      deleted_at timestamptz,
      constraint categories_not_its_own_parent check (parent_id <> id)
    )`.execute(t),await e`create unique index categories_slug_key on categories (slug) where deleted_at is null`.execute(t),await e`create index categories_parent on categories (parent_id, position) where deleted_at is null`.execute(t)},n=async t=>{await e`drop table categories`.execute(t)};export{n as down,t as up};