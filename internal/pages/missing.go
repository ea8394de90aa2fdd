// SPDX-License-Identifier: Apache-2.0

package pages

import (
	"html"
	"net/http"
)

// Missing stands in for pages that this program was built without: each of their
// addresses says so, and what to do.
func Missing(reason error, routes ...string) (*Pages, error) {
	parsed, err := parseRoutes(routes)
	if err != nil {
		return nil, err
	}
	body := []byte(missingHead + html.EscapeString(reason.Error()) + missingTail)
	index := &file{body: body, hash: sum(body), kind: contentType("index.html")}
	return &Pages{index: index, routes: parsed, status: http.StatusServiceUnavailable}, nil
}

const missingHead = `<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Madang</title>
<h1>화면이 아직 없습니다</h1>
<p>이 프로그램은 화면 없이 빌드되었습니다. Node 20 이상을 설치하고 <code>make pages build</code>를 실행한 뒤 다시 시작하십시오.
투표와 조회에 쓰이는 REST는 그대로 작동합니다: <a href="/openapi.json">/openapi.json</a></p>
<h2 lang="en">The pages are missing</h2>
<p lang="en">`

const missingTail = `. REST works all the same: <a href="/openapi.json">/openapi.json</a></p>
</html>
`
