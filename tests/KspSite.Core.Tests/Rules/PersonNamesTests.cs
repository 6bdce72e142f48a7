using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Rules;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("张三、李四")]
    [InlineData("张三；李四")]
    [InlineData("张三\n李四")]
    [InlineData("张三\r\n李四")]
    [InlineData("张三和李四")]
    [InlineData("张三与李四")]
    [InlineData("张三及李四")]
    [InlineData("张三 和 李四")]
    [InlineData("张三 李四")]
    [InlineData("张三\u3000李四")]
    public void Two_names_in_a_cell_are_two_people(string cell) => Assert.Equal(["张三", "李四"], PersonNames.In(cell));

    [Theory]
    [InlineData("张三和李四与王五")]
    [InlineData("张三 李四 王五")]
    public void Three_names_are_three_people(string cell) => Assert.Equal(["张三", "李四", "王五"], PersonNames.In(cell));

    [Fact]
    public void A_word_within_a_name_parts_nothing() => Assert.Equal(["李和平", "张与之", "王及"], PersonNames.In("李和平与张与之、王及"));

    [Theory]
    [InlineData("李和平")]
    [InlineData("张 三")]
    [InlineData("王 小明")]
    [InlineData("欧阳 修")]
    [InlineData("Wang Lei")]
    [InlineData("Anna Berg 李四")]
    [InlineData("张三 经理")]
    [InlineData("张三 销售总监")]
    [InlineData("销售部 张三")]
    [InlineData("销售与市场部")]
    public void A_name_with_a_blank_a_title_or_a_department_is_one(string cell) => Assert.Equal([cell], PersonNames.In(cell));

    [Fact]
    public void A_name_that_stands_twice_is_one_person() => Assert.Equal(["张三"], PersonNames.In("张三、张三"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 、 ")]
    public void A_cell_may_name_nobody(string? cell) => Assert.Empty(PersonNames.In(cell));
}
