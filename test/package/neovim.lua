-- A scripted Neovim (0.7 or newer): opens a contribution, waits for findings, hovers, writes what it saw as JSON, ends.
local file, result = vim.env.EMN_FILE, vim.env.EMN_RESULT
local seen = { messages = {}, pages = {} }

local function look()
  vim.cmd('autocmd BufRead,BufNewFile *.emn.yaml,*.emn.yml set filetype=emn-contribution')
  vim.cmd('edit ' .. file)
  seen.filetype = vim.bo.filetype
  local client = vim.lsp.start_client({ name = 'emn', cmd = { 'emn-language-server', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') })
  vim.lsp.buf_attach_client(0, client)
  vim.wait(20000, function()
    return #vim.diagnostic.get(0) > 0
  end, 50)
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(seen.messages, each.message)
    table.insert(seen.pages, each.user_data.lsp.codeDescription.href)
  end
  local line = vim.fn.search('^  Q19:') - 1
  local params = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = line, character = 3 } }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 10000) or {}) do
    seen.hover = answer.result and answer.result.contents.value
  end
end

local ok, problem = pcall(look)
if not ok then
  seen.problem = tostring(problem)
end
local out = io.open(result, 'w')
out:write(vim.fn.json_encode(seen))
out:close()
vim.cmd('qall!')
