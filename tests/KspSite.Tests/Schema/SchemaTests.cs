using System.Text.Json;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Schema;

namespace KspSite.Tests.Schema;

public class SchemaTests
{
    [Fact]
    public void The_committed_column_dictionary_is_the_one_that_the_declarations_give()
    {
        var committed = File.ReadAllText(Repository.Path("input/README.md"));

        Assert.True(SchemaMarkdown.Of(AllTables.Tables) == committed,
            "input/README.md is out of date: run kspsite schema --format markdown > input/README.md");
    }

    [Fact]
    public void The_json_holds_every_column_of_every_table()
    {
        using var json = JsonDocument.Parse(SchemaJson.Of(AllTables.Tables));

        var columns = json.RootElement.GetProperty("tables").EnumerateArray().SelectMany(t => t.GetProperty("columns").EnumerateArray()
            .Select(c => t.GetProperty("name").GetString() + "." + c.GetProperty("name").GetString()));

        Assert.Equal(AllTables.Tables.SelectMany(t => t.Columns.Select(c => t.Name + "." + c.Name)), columns);
    }

    [Fact]
    public void The_text_says_what_a_column_is_and_what_it_may_hold()
    {
        var text = SchemaText.Of([Accounts.Table], Language.Zh);

        Assert.Contains("  tier  [选项，应填]", text, StringComparison.Ordinal);
        Assert.Contains("取值：S（战略）、A（重点）、B（发展）、N（非大客户）", text, StringComparison.Ordinal);
        Assert.Contains("表头：客户编号 / 客户代码", text, StringComparison.Ordinal);
    }
}
