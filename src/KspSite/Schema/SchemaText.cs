using System.Text;
using KspSite.Core.Input;

namespace KspSite.Schema;

/// <summary>The column dictionary for the terminal, in one language: all tables in brief, or one table with its columns.</summary>
internal static class SchemaText
{
    public static string Of(ImmutableArray<Table> tables, Language language)
    {
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            text.Append(table.Name).Append(".csv  ").Append(table.Title.In(language)).Append(" – ").Append(table.Meaning.In(language)).Append('\n');
            foreach (var column in table.Columns) Append(text, column, language);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Column column, Language language)
    {
        var headers = (language == Language.Zh ? column.Zh.Concat(column.En) : column.En.Concat(column.Zh)).ToList();
        text.Append("  ").Append(column.Name)
            .Append("  [").Append(ColumnWords.Kind(column).In(language)).Append(new Words("，", ", ").In(language)).Append(ColumnWords.Need(column).In(language)).Append("]  ")
            .Append(column.Meaning.In(language)).Append('\n');
        text.Append("      ").Append(new Words("表头：", "headers: ").In(language)).AppendJoin(" / ", headers).Append('\n');
        if (ColumnWords.Allowed(column).In(language) is { Length: > 0 } allowed)
        {
            text.Append("      ").Append(new Words("取值：", "values: ").In(language)).Append(allowed).Append('\n');
        }
    }
}
