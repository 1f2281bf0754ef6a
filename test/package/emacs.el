;;; -*- lexical-binding: t -*-
;;; A scripted Emacs, set up as docs/editors/emacs.md says: opens a contribution, waits for findings, asks what a question
;;; means, writes what it saw as JSON, ends.

(require 'eglot)
(require 'json)

(defun emn-wait-for (look)
  "The first thing that LOOK finds, within 20 seconds."
  (let ((until (+ (float-time) 20)) found)
    (while (and (not (setq found (funcall look))) (< (float-time) until))
      (accept-process-output nil 0.05))
    found))

(let ((seen (list)) hover)
  (condition-case problem
      (progn
        (find-file (getenv "EMN_FILE"))
        (push (cons 'mode (symbol-name major-mode)) seen)
        ;; What happens by itself where somebody looks.
        (run-hooks 'post-command-hook)
        (flymake-start)
        (let ((found (emn-wait-for #'flymake-diagnostics)))
          (push (cons 'messages (vconcat (mapcar #'flymake-diagnostic-text found))) seen))
        (search-forward "\n  Q19")
        (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
        (push (cons 'hover (substring-no-properties (or (emn-wait-for (lambda () hover)) ""))) seen))
    (error (push (cons 'problem (error-message-string problem)) seen)))
  (with-temp-file (getenv "EMN_RESULT") (insert (json-encode seen))))
