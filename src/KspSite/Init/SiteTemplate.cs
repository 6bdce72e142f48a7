using System.Text;
using CsvHelper;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Init;

/// <summary>The files of a new site, by path relative to its folder, in the order in which they are listed.</summary>
internal static class SiteTemplate
{
    public static IEnumerable<(string Path, byte[] Content)> Files(Language language, DateOnly today)
    {
        foreach (var file in Texts(language, today)) yield return file;
        var example = new ExampleAccount(today).Rows;
        foreach (var table in AllTables.Tables) yield return ($"input/{table.Name}.csv", Csv(table, example[table.Name], language));
    }

    /// <summary>Settings and the first page: what a site has beside its tables.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Texts(Language language, DateOnly today)
    {
        yield return ("input/site.yaml", Encoding.UTF8.GetBytes(SiteYamlText(language, today)));
        yield return ("input/index.md", Encoding.UTF8.GetBytes(IndexText(language)));
    }

    /// <summary>A file of the import format with headers in the language. With the mark Excel reads it as UTF-8; with CRLF every editor of Windows shows the lines.</summary>
    internal static byte[] Csv(Table table, IEnumerable<ExampleCell[]> rows, Language language)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var column in table.Columns) csv.WriteField(column.Title.In(language));
            csv.EndRecord();
            foreach (var row in rows)
            {
                var cells = row.ToDictionary(c => c.Column.Ordinal);
                foreach (var column in table.Columns) csv.WriteField(cells.TryGetValue(column.Ordinal, out var cell) ? Text(cell, language) : "");
                csv.EndRecord();
            }
        }
        return stream.ToArray();
    }

    /// <summary>A cell as it stands in a file of this language: the label of a code, else the text.</summary>
    internal static string Text(ExampleCell cell, Language language) =>
        cell.Column.Vocabulary?.IndexOf(cell.Text.Zh) is { } index ? cell.Column.Vocabulary.Terms[index].Label.In(language) : cell.Text.In(language);

    private static string SiteYamlText(Language language, DateOnly today) => (language == Language.Zh
        ? $"""
        # 网站的标题
        title: 大客户策略

        # 数据截至日期。每次导出后改成导出的日期；删去这一行则用运行当天，或用 --as-of 指定。
        as_of: {Numerals.Text(today)}

        # 网站和提示信息的语言：zh-CN 或 en
        language: zh-CN

        # 规则的阈值，不写即用默认值（网站的“方法”页列出全部）。例如：
        # thresholds:
        #   KA-06.max_accounts: 10

        # 可替换的取值列表（客户等级 tier、购买韵律 buying_stage、销售任务 coverage_task、
        # 信息来源 information_source、检讨角色 review_role）。code 请保留，规则认得它；名称和别名随您改。例如：
        # vocabularies:
        #   tier:
        #     - code: S
        #       zh: 战略
        #       en: strategic
        #       aliases: [S级]

        """
        : $"""
        # Title of the site
        title: Key-account strategy

        # The date for which the data is true. Change it with every export; without it, today or --as-of counts.
        as_of: {Numerals.Text(today)}

        # Language of the site and of messages: zh-CN or en
        language: en

        # Thresholds of the rules; the defaults apply otherwise (the site's method page lists them). For example:
        # thresholds:
        #   KA-06.max_accounts: 10

        # Lists of values that may be replaced: tier, buying_stage, coverage_task, information_source, review_role.
        # Keep the codes, which rules know; names and aliases are yours. For example:
        # vocabularies:
        #   tier:
        #     - code: S
        #       zh: 战略
        #       en: strategic
        #       aliases: [strategic account]

        """).ReplaceLineEndings("\n");

    private static string IndexText(Language language) => (language == Language.Zh
        ? """
        ---
        title: 关于本站
        order: 1
        ---

        # 关于本站

        这里写给读者的话：数据从哪里来、多久更新一次、有问题找谁。

        """
        : """
        ---
        title: About this site
        order: 1
        ---

        # About this site

        A word to the reader: where the data comes from, how often it is updated, and whom to ask.

        """).ReplaceLineEndings("\n");
}
