using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Domain;

public sealed class NameListTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("、", 0)]
    [InlineData("张三", 1)]
    [InlineData("张和平", 1)]
    [InlineData("Jean-Luc O'Neill", 1)]
    [InlineData("张三、李四", 2)]
    [InlineData("张三，李四", 2)]
    [InlineData("张三/李四；王五", 3)]
    [InlineData("Ann & Bob", 2)]
    public void Signs_separate_names_and_words_do_not(string? cell, int count) => Assert.Equal(count, NameList.In(cell).Length);
}
