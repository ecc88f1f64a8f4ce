import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Program } from '@techshop/process-supervisor/programs'
import type { Supervisor } from '@techshop/process-supervisor/supervisor'

const configuration = (port: number, directory: string): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
pid "${directory}/nginx.pid";
error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=16;
  default_type application/json;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path "${directory}/${name}";`).join(' ')}
  server { listen 127.0.0.1:${port}; root "${directory}/files"; }
}
`

/**
 * Starts an Nginx that serves nothing but files, as fast as it can.
 * @param files content by name
 * @returns its pid
 */
export const startStaticNginx = async (
  {
    program,
    supervisor,
    port,
    directory,
  }: { program: Program; supervisor: Supervisor; port: number; directory: string },
  files: Readonly<Record<string, string>>,
): Promise<number> => {
  mkdirSync(path.join(directory, 'files'), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(directory, 'files', name), content)
  writeFileSync(path.join(directory, 'nginx.conf'), configuration(port, directory))
  const [anyFile] = Object.keys(files)
  const nginx = supervisor.add({
    name: 'static-nginx',
    command: program.path,
    args: ['-e', 'stderr', '-p', `${directory}/`, '-c', path.join(directory, 'nginx.conf'), '-g', 'daemon off;'],
    environment: { ...program.environment },
    workingDirectory: directory,
    logFile: path.join(directory, 'nginx.log'),
    ready: async () => (await fetch(`http://127.0.0.1:${port}/${anyFile}`)).ok,
  })
  await nginx.start()
  return nginx.pid as number
}
