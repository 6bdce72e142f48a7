using System.Text;
using KspSite.Core;
using KspSite.Core.Domain;

namespace KspSite.Benchmarks.Whole;

/// <summary>
/// The same portfolio as a site for Hugo: one page per account with its contacts, goals, actions, coverage and reviews, and
/// two SVG charts drawn by the template. No rules, no metrics, no figures: less than half of what our pages hold.
/// </summary>
internal static class HugoSite
{
    public static void Write(string folder, Portfolio portfolio)
    {
        foreach (var part in (string[])["content/accounts", "layouts/_default"]) Directory.CreateDirectory(Path.Combine(folder, part));
        File.WriteAllText(Path.Combine(folder, "config.toml"), "baseURL = \"/\"\ntitle = \"Accounts\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n");
        File.WriteAllText(Path.Combine(folder, "layouts/_default/list.html"), "<!doctype html><title>{{ .Title }}</title><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>");
        File.WriteAllText(Path.Combine(folder, "layouts/_default/single.html"), Layout);
        foreach (var account in portfolio.Accounts) File.WriteAllText(Path.Combine(folder, "content/accounts", account.Id.Value + ".md"), Page(account));
    }

    private const string Layout = """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>
        {{ range $name := slice "contacts" "goals" "actions" "coverage" "reviews" }}<h2>{{ $name }}</h2><table>{{ range index $.Params $name }}<tr>{{ range . }}<td>{{ . }}</td>{{ end }}</tr>{{ end }}</table>{{ end }}
        {{ range $values := slice .Params.sales .Params.scores }}{{ $max := 1.0 }}{{ range $values }}{{ if gt . $max }}{{ $max = . }}{{ end }}{{ end }}
        <svg viewBox="0 0 400 120">{{ range $i, $v := $values }}<rect x="{{ mul $i 20 }}" y="{{ sub 110 (div (mul 100 $v) $max) }}" width="16" height="{{ div (mul 100 $v) $max }}"/><text x="{{ mul $i 20 }}" y="118">{{ $v }}</text>{{ end }}</svg>{{ end }}
        {{ .Content }}</body></html>
        """;

    private static string Page(AccountDossier account)
    {
        var text = new StringBuilder("---\ntitle: ").Append(Quoted(account.Account.Name)).Append('\n');
        Rows("contacts", account.People.Select(p => (string?[])[p.Name, p.Title, p.Department, Numerals.Text(p.Influence)]));
        Rows("goals", account.Goals.Select(g => (string?[])[g.Statement, Numerals.Text(g.Target), Numerals.Text(g.Actual)]));
        Rows("actions", account.Actions.Select(a => (string?[])[a.Text, a.Owner, Numerals.Text(a.Due), a.Result]));
        Rows("coverage", account.Coverage.Select(c => (string?[])[c.Channel.Value, c.Task, c.Role.ToString()]));
        Rows("reviews", account.Reviews.Select(r => (string?[])[Numerals.Text(r.Review.PlannedDate), Numerals.Text(r.Review.HeldDate), r.Review.Summary]));
        Numbers("sales", account.Sales.Select(s => s.Revenue?.Amount ?? 0));
        Numbers("scores", account.Reviews.Select(r => (decimal)(r.Items.Sum(i => i.Score ?? 0))));
        return text.Append("---\n").Append(account.Plan?.Background).Append("\n\n").Append(account.Plan?.Situation).Append('\n').ToString();

        void Rows(string name, IEnumerable<string?[]> rows)
        {
            text.Append(name).Append(":\n");
            foreach (var row in rows) text.Append("- [").AppendJoin(", ", row.Select(Quoted)).Append("]\n");
        }

        void Numbers(string name, IEnumerable<decimal> numbers) =>
            text.Append(name).Append(": [").AppendJoin(", ", numbers.Select(n => Numerals.Text(n) is var t && t.Contains('.', StringComparison.Ordinal) ? t : t + ".0")).Append("]\n");
    }

    private static string Quoted(string? text) =>
        "\"" + (text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";
}
